namespace NewsDigest.Delivery.Sending;

/// <summary>A mail that the file sender wrote, for the page on which a developer reads it.</summary>
/// <param name="Name">Name of its file, which is its id.</param>
/// <param name="Date">When it was written (UTC).</param>
/// <param name="To">To whom.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Html">Its HTML.</param>
public sealed record SentMail(string Name, DateTimeOffset Date, string To, string Subject, string Text, string? Html);
