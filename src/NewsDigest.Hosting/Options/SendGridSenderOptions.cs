using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>SendGrid__*</c>: the account of the sender <see cref="MailSenderKind.SendGrid"/>.</summary>
public sealed class SendGridSenderOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "SendGrid";

    /// <summary>A key with the scope 'mail.send'.</summary>
    [Setting("the account's API key", IsSecret = true)]
    public string? ApiKey { get; set; }

    /// <summary>Address of the API.</summary>
    [Setting("https://api.eu.sendgrid.com/")]
    public Uri BaseAddress { get; set; } = new("https://api.sendgrid.com/");

    /// <summary>Whether SendGrid only checks mails and sends none.</summary>
    [Setting("true")]
    public bool Sandbox { get; set; }
}
