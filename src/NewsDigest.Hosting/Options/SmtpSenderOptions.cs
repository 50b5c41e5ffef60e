using System.ComponentModel.DataAnnotations;
using NewsDigest.Adapters.Smtp;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Smtp__*</c>: the mail server of the sender <see cref="MailSenderKind.Smtp"/>.</summary>
public sealed class SmtpSenderOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Smtp";

    /// <summary>Its name.</summary>
    [Setting("mail.news.example")]
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    [Setting("587")]
    [Range(1, 65535, ErrorMessage = "must lie between 1 and 65535")]
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected.</summary>
    [Setting("StartTls")]
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Whom to log in as; absent: not at all.</summary>
    [Setting("briefing@news.example")]
    public string? User { get; set; }

    /// <summary>The password.</summary>
    [Setting("the mailbox's password", IsSecret = true)]
    public string? Password { get; set; }
}
