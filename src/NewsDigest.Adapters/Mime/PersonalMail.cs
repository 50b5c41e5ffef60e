using MimeKit;
using NewsDigest.Delivery.Mails;

namespace NewsDigest.Adapters.Mime;

/// <summary>Makes one reader's whole mail from content that many share.</summary>
public static class PersonalMail
{
    private const string TokenStart = "?t=";

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
            UnsubscribeByMail = ByMail(mail, identity),
            IsServiceMail = mail.IsService,
        };
        return MimeMessageComposer.Compose(Content(mail), envelope);
    }

    /// <summary>
    /// The mail by which a mail client unsubscribes, <see href="https://www.rfc-editor.org/rfc/rfc6068">RFC 6068</see>: with the
    /// reader's token in its subject. Null where no address takes mails.
    /// </summary>
    public static string? ByMail(OutgoingMail mail, SenderIdentity identity)
    {
        if (
            identity.UnsubscribeAddress is not { } address
            || mail.Unsubscribe is not { } link
            || !link.Query.StartsWith(TokenStart, StringComparison.Ordinal)
        )
            return null;
        var at = address.LastIndexOf('@');
        var token = link.Query[TokenStart.Length..];
        return $"mailto:{Uri.EscapeDataString(address[..at])}{address[at..]}?subject=unsubscribe%20{token}";
    }

    /// <summary>Where a mail client unsubscribes by one POST; null where the site is not served over https, as on a developer's machine.</summary>
    public static Uri? OneClick(OutgoingMail mail) =>
        mail.Unsubscribe is { } link && link.Scheme == Uri.UriSchemeHttps ? link : null;
}
