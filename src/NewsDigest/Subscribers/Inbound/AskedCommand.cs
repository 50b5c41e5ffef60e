namespace NewsDigest.Subscribers.Inbound;

/// <summary>A command as it was found.</summary>
/// <param name="Command">What is asked for.</param>
/// <param name="Language">Two-letter code of the language of its word; null where it is the same in several.</param>
public readonly record struct AskedCommand(MailCommand Command, string? Language);
