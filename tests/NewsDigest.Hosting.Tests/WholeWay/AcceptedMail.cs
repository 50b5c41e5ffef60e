namespace NewsDigest.Hosting.Tests.WholeWay;

/// <summary>A mail that the double accepted.</summary>
/// <param name="To">To whom.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its plain text.</param>
public sealed record AcceptedMail(string To, string Subject, string Text);
