namespace NewsDigest.Adapters.Smtp;

/// <summary>How to reach a mail server.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is protected.</param>
public sealed record SmtpOptions(string Host, int Port, SmtpSecurity Security)
{
    /// <summary>Whom to log in as; null: not at all.</summary>
    public string? User { get; init; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string? Password { get; init; }

    /// <summary>How long a call with all its mails may take; shorter than the lease of a claim.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one answer of the server may take.</summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Never the password.</summary>
    public override string ToString() => $"SMTP at {Host}:{Port}";
}
