using NewsDigest.Hosting.Local;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Mail__*</c>: who sends.</summary>
public sealed class MailOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Mail";

    /// <summary>Who carries mails.</summary>
    [Setting("SendGrid")]
    public MailSenderKind Sender { get; set; } = MailSenderKind.Files;

    /// <summary>Folder of the file sender.</summary>
    [Setting(".newsdigest/mail")]
    public string Folder { get; set; } = LocalData.Mail;

    /// <summary>Address in From.</summary>
    [Setting("briefing@news.example")]
    public string From { get; set; } = "briefing@localhost";

    /// <summary>Address in Reply-To.</summary>
    [Setting("editor@news.example")]
    public string? ReplyTo { get; set; }

    /// <summary>Postal address in the footer of every mail.</summary>
    [Setting("Our News, 1 Quay Street, Port Ellery")]
    public string? PostalAddress { get; set; }
}
