namespace NewsDigest.Hosting.Options;

/// <summary>Who carries mails.</summary>
public enum MailSenderKind
{
    /// <summary>Nobody: they are written into a folder, for trying out.</summary>
    Files,

    /// <summary>A mail server.</summary>
    Smtp,

    /// <summary>SendGrid.</summary>
    SendGrid,
}
