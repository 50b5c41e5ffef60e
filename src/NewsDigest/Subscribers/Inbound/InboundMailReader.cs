using MimeKit;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Subscribers.Inbound;

/// <summary>Reads a whole mail (<see href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322</see>), as a file or the sender's hook holds it.</summary>
public static class InboundMailReader
{
    /// <summary>The mail; null where it is none.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="envelopeFrom">Who sent it by the envelope; empty: nobody, as of bounces; null: the mail itself tells.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public static async Task<InboundMail?> ReadAsync(
        Stream content,
        string? envelopeFrom,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var message = await MimeMessage.LoadAsync(content, cancellationToken);
            var words =
                message.TextBody is { } text ? OwnWords.Of(text)
                : message.HtmlBody is { } html ? OwnWords.OfHtml(html)
                : "";
            return Make(message.Headers, message.Body?.ContentType, message.Subject ?? "", words, envelopeFrom);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>A mail whose parts somebody else has told apart.</summary>
    /// <param name="headers">Its head.</param>
    /// <param name="contentType">The type of its body; null where it is not known.</param>
    /// <param name="subject">Its subject, decoded.</param>
    /// <param name="words">What its sender wrote.</param>
    /// <param name="envelopeFrom">As above.</param>
    public static InboundMail Make(
        HeaderList headers,
        ContentType? contentType,
        string subject,
        string words,
        string? envelopeFrom
    )
    {
        var from = From(headers);
        return new InboundMail(from, subject, words)
        {
            IsAutomatic = AutomaticMail.Is(headers, contentType, from, envelopeFrom),
        };
    }

    private static EmailAddress? From(HeaderList headers) =>
        headers.Count(h => h.Id == HeaderId.From) == 1
        && InternetAddressList.TryParse(headers[HeaderId.From], out var list)
        && list is [MailboxAddress { Address: var written }]
        && EmailAddress.TryParse(written, out var address)
            ? address
            : null;
}
