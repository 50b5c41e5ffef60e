using MimeKit;
using NewsDigest.Delivery;

namespace NewsDigest.Adapters.Mime;

/// <summary>Makes one reader's whole mail from content that many share.</summary>
public static class PersonalMail
{
    /// <summary>The content with the reader's own links in it.</summary>
    public static MailContent Content(OutgoingMail mail) => mail.Content.With(mail.Substitutions);

    /// <summary>The mail, with a message id that is the same for every attempt to send it.</summary>
    /// <exception cref="ArgumentException">The sender's identity has not the form that its members document.</exception>
    public static MimeMessage Compose(OutgoingMail mail, SenderIdentity identity, DateTimeOffset date)
    {
        var envelope = new MailEnvelope(
            identity.From,
            new Mailbox(mail.To.Value),
            $"{mail.Reference}@{identity.Domain}",
            date
        )
        {
            ReplyTo = identity.ReplyTo,
            List = mail.IsService ? null : identity.List,
            OneClickUnsubscribe = OneClick(mail),
            IsServiceMail = mail.IsService,
        };
        return MimeMessageComposer.Compose(Content(mail), envelope);
    }

    /// <summary>Where a mail client unsubscribes by one POST; null where the site is not served over https, as on a developer's machine.</summary>
    public static Uri? OneClick(OutgoingMail mail) =>
        mail.Unsubscribe is { } link && link.Scheme == Uri.UriSchemeHttps ? link : null;
}
