namespace NewsDigest.Adapters.Files;

/// <summary>The folder into which mails are written instead of being sent.</summary>
/// <param name="Path">Its path; made where it is missing.</param>
public sealed record MailFolder(string Path);
