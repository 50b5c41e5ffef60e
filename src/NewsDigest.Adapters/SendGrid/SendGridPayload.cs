using System.Text;
using NewsDigest.Adapters.Mime;
using NewsDigest.Delivery.Mails;
using Newtonsoft.Json;
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

    private static readonly JsonSerializerSettings WithoutNulls = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
    };

    /// <summary>Mails as groups that can share a request, each with the places of its mails in the list.</summary>
    public static IEnumerable<List<int>> Group(IReadOnlyList<OutgoingMail> mails) =>
        Enumerable
            .Range(0, mails.Count)
            .GroupBy(i => CanShare(mails[i]) ? mails[i].Content : (object)i, ReferenceEqualityComparer.Instance)
            .SelectMany(group => group.Chunk(MaxMails))
            .Select(chunk => chunk.ToList());

    /// <summary>
    /// The request for mails of one group: JSON in pieces, in their order. What is large is never put together as a text: the
    /// content's pieces have their JSON already, and each reader's own is short.
    /// </summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Write(
        IReadOnlyList<OutgoingMail> mails,
        SenderIdentity identity,
        bool isSandbox
    )
    {
        var isShared = CanShare(mails[0]);
        var content = isShared ? mails[0].Content : PersonalMail.Content(mails[0]);
        // These stand in the request for the readers and the content until it is cut there.
        var (readers, text, html) = (new Personalization { Subject = Mark() }, Mark(), Mark());
        var message = new SendGridMessage
        {
            From = Address(identity.From),
            ReplyTo = identity.ReplyTo is { } replyTo ? Address(replyTo) : null,
            Subject = content.Subject,
            PlainTextContent = text,
            HtmlContent = html,
            Personalizations = [readers],
            // No pixel, no rewritten link, and leaving is our own business.
            TrackingSettings = new TrackingSettings
            {
                ClickTracking = new ClickTracking { Enable = false, EnableText = false },
                OpenTracking = new OpenTracking { Enable = false },
                SubscriptionTracking = new SubscriptionTracking { Enable = false },
            },
            MailSettings = isSandbox ? new MailSettings { SandboxMode = new SandboxMode { Enable = true } } : null,
        };
        var personal = mails.Select(
            (mail, i) => Utf8((i == 0 ? "" : ",") + Json(Personalize(mail, identity, isShared)))
        );
        return Fill(
            message.Serialize(),
            (Json(readers), personal),
            (text, content.TextPart.Pieces.Select(piece => piece.Json)),
            (html, content.HtmlPart.Pieces.Select(piece => piece.Json))
        );
    }

    /// <summary>A string that nothing from outside can hold, and that JSON does not escape.</summary>
    private static string Mark() => Guid.NewGuid().ToString("N");

    private static string Json(Personalization reader) => JsonConvert.SerializeObject(reader, WithoutNulls);

    /// <summary>The JSON with other pieces in the place of marks.</summary>
    private static List<ReadOnlyMemory<byte>> Fill(
        string json,
        params ReadOnlySpan<(string Mark, IEnumerable<ReadOnlyMemory<byte>> Pieces)> fillings
    )
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        var done = 0;
        foreach (var (mark, filling) in fillings)
        {
            var at = json.IndexOf(mark, done, StringComparison.Ordinal);
            pieces.Add(Utf8(json[done..at]));
            pieces.AddRange(filling);
            done = at + mark.Length;
        }
        pieces.Add(Utf8(json[done..]));
        return pieces;
    }

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

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
