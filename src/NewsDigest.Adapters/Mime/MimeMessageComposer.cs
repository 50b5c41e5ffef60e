using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Utils;
using NewsDigest.Delivery.Mails;

namespace NewsDigest.Adapters.Mime;

/// <summary>
/// Makes a whole mail (<see href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322</see>, multipart/alternative with the
/// plain text first) for senders that take one, and for files. The same content and envelope give the same bytes.
/// </summary>
public static class MimeMessageComposer
{
    private static readonly FormatOptions Format = MakeFormat();

    /// <summary>The headers of lists that somebody still holds: the same in each of their mails.</summary>
    private static readonly ConditionalWeakTable<MailingList, string> ListIds = [];

    /// <summary>ASCII's control characters and Unicode's line ends.</summary>
    private static readonly SearchValues<char> Breaking = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(c => (char)c),
        '\u2028',
        '\u2029',
    ]);

    /// <summary>The mail.</summary>
    /// <param name="content">Subject, HTML and text.</param>
    /// <param name="envelope">From whom, for whom, and the rest of the head.</param>
    /// <exception cref="ArgumentException">
    /// An address, the message id, the list id or the address for unsubscribing has not the form that its document says.
    /// </exception>
    public static MimeMessage Compose(MailContent content, MailEnvelope envelope)
    {
        var message = new MimeMessage();
        message.From.Add(Address(envelope.From));
        message.To.Add(Address(envelope.To));
        if (envelope.ReplyTo is { } replyTo)
            message.ReplyTo.Add(Address(replyTo));
        message.MessageId = MessageId(envelope.MessageId);
        message.Date = envelope.Date;
        message.Subject = HeaderText(content.Subject);
        AddListHeaders(message.Headers, envelope);
        if (envelope.IsServiceMail)
            message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = Body(content, envelope.MessageId);
        return message;
    }

    /// <summary>Writes a mail as it is sent and as <c>.eml</c> files hold it: CRLF line ends, ASCII head.</summary>
    public static Task WriteAsync(MimeMessage message, Stream target, CancellationToken cancellationToken) =>
        message.WriteToAsync(Format, target, cancellationToken);

    /// <summary>The value of <c>List-Id</c> (RFC 2919), in ASCII.</summary>
    /// <exception cref="ArgumentException">The id has not the form of a host name.</exception>
    public static string ListId(MailingList list) =>
        ListIds.TryGetValue(list, out var known) ? known : ListIds.GetValue(list, MakeListId);

    private static string MakeListId(MailingList list)
    {
        if (Uri.CheckHostName(list.Id) != UriHostNameType.Dns || !Ascii.IsValid(list.Id))
            throw new ArgumentException($"The list id '{list.Id}' must have the form of a host name.", nameof(list));
        return list.Name is { } name
            ? $"{Encoding.ASCII.GetString(Rfc2047.EncodePhrase(Encoding.UTF8, HeaderText(name)))} <{list.Id}>"
            : $"<{list.Id}>";
    }

    /// <summary>The value of <c>List-Unsubscribe</c> (RFC 2369): the address for one click first, as the one to be preferred.</summary>
    public static string ListUnsubscribe(Uri oneClick, string? byMail) =>
        byMail is null ? $"<{oneClick.AbsoluteUri}>" : $"<{oneClick.AbsoluteUri}>, <{byMail}>";

    private static void AddListHeaders(HeaderList headers, MailEnvelope envelope)
    {
        if (envelope.List is { } list)
            headers.Add(HeaderId.ListId, ListId(list));
        if (envelope.OneClickUnsubscribe is not { } unsubscribe)
            return;
        if (!unsubscribe.IsAbsoluteUri || unsubscribe.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException(
                "The address for unsubscribing with one click must be an absolute https address.",
                nameof(envelope)
            );
        }
        headers.Add(HeaderId.ListUnsubscribe, ListUnsubscribe(unsubscribe, envelope.UnsubscribeByMail));
        headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static MailboxAddress Address(Mailbox mailbox)
    {
        // Parsed strictly: what MimeKit would repair in mail that comes in must not go out.
        if (
            !MailboxAddress.TryParse(mailbox.Address, out var address)
            || address.Address != mailbox.Address
            || !mailbox.Address.Contains('@')
        )
            throw new ArgumentException("An address of the envelope has not the form local@domain.", nameof(mailbox));
        return new MailboxAddress(Encoding.UTF8, mailbox.Name is { } name ? HeaderText(name) : null, mailbox.Address);
    }

    private static string MessageId(string id) =>
        id.Contains('@') && MimeUtils.ParseMessageId($"<{id}>") == id
            ? id
            : throw new ArgumentException($"The message id '{id}' has not the form local@domain.", nameof(id));

    /// <summary>
    /// Text for a header: on one line whatever becomes of its encoding, and without the beginning of an encoded word,
    /// which readers would decode into something that nobody checked.
    /// </summary>
    private static string HeaderText(string text) =>
        text.AsSpan().ContainsAny(Breaking)
        || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f')
        || text.Contains("=?")
            ? string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c))
                .Replace("=?", "= ?")
            : text;

    private static MultipartAlternative Body(MailContent content, string messageId) =>
        new(Part("plain", content.TextPart), Part("html", content.HtmlPart))
        {
            // Neither quoted-printable nor base64 contains "=_".
            Boundary =
                "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)).AsSpan(0, 16)),
        };

    private static TextPart Part(string subtype, MailPart content)
    {
        if (content.IsMostlyAscii)
            return new QuotedPart(subtype, content);
        var part = new TextPart(subtype);
        part.SetText(Encoding.UTF8, content.ToString().ReplaceLineEndings("\r\n"));
        part.ContentTransferEncoding = ContentEncoding.Base64;
        return part;
    }

    private static FormatOptions MakeFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        format.EnsureNewLine = true;
        return format;
    }
}
