using System.ComponentModel.DataAnnotations;
using NewsDigest.Hosting.Local;
using NewsDigest.Hosting.Settings;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Mail__*</c>: who sends.</summary>
public sealed class MailOptions : IValidatableObject
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

    /// <summary>
    /// Address whose mails come to the hook for inbound mail; mail clients then can also unsubscribe by writing to it.
    /// </summary>
    [Setting("leave@in.news.example")]
    public string? UnsubscribeAddress { get; set; }

    /// <summary>Postal address in the footer of every mail.</summary>
    [Setting("Our News, 1 Quay Street, Port Ellery")]
    public string? PostalAddress { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (
            UnsubscribeAddress is { } address
            && !(EmailAddress.TryParse(address, out var read) && read.Value == address)
        )
            yield return new ValidationResult("is no address, with its domain in ASCII", [nameof(UnsubscribeAddress)]);
    }
}
