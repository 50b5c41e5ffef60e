using System.Text;
using NewsDigest.Adapters.Mime;
using NewsDigest.Delivery;
using SendGrid.Helpers.Mail;
using SendGridAddress = SendGrid.Helpers.Mail.EmailAddress;

namespace NewsDigest.Adapters.SendGrid;

/// <summary>
/// Writes requests of <see href="https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send">POST /v3/mail/send</see>:
/// the content once, what is a reader's own as their personalization.
/// </summary>
public static class SendGridPayload
{
    /// <summary>Personalizations that a request may have.</summary>
    public const int MaxMails = 1000;

    /// <summary>Name of the custom argument by which the event webhook tells our own reference of a mail.</summary>
    public const string ReferenceArgument = "delivery";

    /// <summary>Bytes that the substitutions of one personalization may have.</summary>
    private const int MaxSubstitutionBytes = 10_000;

    /// <summary>Mails as groups that can share a request, each with the places of its mails in the list.</summary>
    public static IEnumerable<List<int>> Group(IReadOnlyList<OutgoingMail> mails) =>
        Enumerable
            .Range(0, mails.Count)
            .GroupBy(i => CanShare(mails[i]) ? mails[i].Content : (object)i, ReferenceEqualityComparer.Instance)
            .SelectMany(group => group.Chunk(MaxMails))
            .Select(chunk => chunk.ToList());

    /// <summary>The request for mails of one group.</summary>
    public static byte[] Write(IReadOnlyList<OutgoingMail> mails, SenderIdentity identity, bool isSandbox)
    {
        var isShared = CanShare(mails[0]);
        var content = isShared ? mails[0].Content : PersonalMail.Content(mails[0]);
        var message = new SendGridMessage
        {
            From = Address(identity.From),
            ReplyTo = identity.ReplyTo is { } replyTo ? Address(replyTo) : null,
            Subject = content.Subject,
            PlainTextContent = content.Text,
            HtmlContent = content.Html,
            Personalizations = [.. mails.Select(mail => Personalize(mail, identity, isShared))],
            // No pixel, no rewritten link, and leaving is our own business.
            TrackingSettings = new TrackingSettings
            {
                ClickTracking = new ClickTracking { Enable = false, EnableText = false },
                OpenTracking = new OpenTracking { Enable = false },
                SubscriptionTracking = new SubscriptionTracking { Enable = false },
            },
            MailSettings = isSandbox ? new MailSettings { SandboxMode = new SandboxMode { Enable = true } } : null,
        };
        return Encoding.UTF8.GetBytes(message.Serialize());
    }

    private static Personalization Personalize(OutgoingMail mail, SenderIdentity identity, bool isShared)
    {
        var headers = new Dictionary<string, string>();
        if (mail.IsService)
            headers["Auto-Submitted"] = "auto-generated";
        else
            headers["List-Id"] = MimeMessageComposer.ListId(identity.List);
        if (PersonalMail.OneClick(mail) is { } unsubscribe)
        {
            headers["List-Unsubscribe"] = MimeMessageComposer.ListUnsubscribe(
                unsubscribe,
                PersonalMail.ByMail(mail, identity)
            );
            headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }
        return new Personalization
        {
            Tos = [new SendGridAddress(mail.To.Value)],
            Headers = headers,
            Substitutions =
                isShared && mail.Substitutions.Count > 0
                    ? mail.Substitutions.ToDictionary(s => s.Tag, s => s.Value)
                    : null,
            CustomArgs = new Dictionary<string, string> { [ReferenceArgument] = mail.Reference },
        };
    }

    private static bool CanShare(OutgoingMail mail) =>
        mail.Substitutions.Sum(s => Encoding.UTF8.GetByteCount(s.Tag) + Encoding.UTF8.GetByteCount(s.Value) + 8)
        <= MaxSubstitutionBytes;

    private static SendGridAddress Address(Mailbox mailbox) => new(mailbox.Address, mailbox.Name);
}
