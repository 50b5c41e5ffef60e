namespace NewsDigest.Subscribers.SignUp;

/// <summary>Proof of consent (GDPR Art. 7): what was shown, when, and roughly from where.</summary>
/// <param name="Shown">Version of the text beside the button.</param>
/// <param name="At">When the button was pressed (UTC).</param>
/// <param name="Network">Network of the address it came from, truncated to /24 or /48; null where it came by mail.</param>
public sealed record Consent(string Shown, DateTimeOffset At, string? Network);
