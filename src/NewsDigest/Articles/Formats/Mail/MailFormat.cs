using System.Globalization;
using System.Text;
using MimeKit;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats.Mail;

/// <summary>
/// Mails as files (RFC 5322 and MIME): newsletters, forwarded articles, web pages saved as one file (MHTML), and mbox files.
/// The body is an article, and so is each attachment that is a document itself, named by its file name.
/// </summary>
/// <param name="limits">How large a mail may be.</param>
/// <param name="read">Reads an attachment.</param>
public sealed class MailFormat(ReadLimits limits, Func<DocumentContent, IReadOnlyList<ReadOutcome>> read)
    : IDocumentFormat
{
    private const int MaxMimeDepth = 30;
    private const int MostMails = 1_000;
    private const int MostAttachments = 100;

    /// <summary>A mail within a mail within a mail is the last that is opened.</summary>
    private const int MaxDepth = 3;

    /// <summary>A body of fewer words beside an article in the attachment is a cover note.</summary>
    private const int WordsOfCoverNote = 60;

    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content) => MailHeader.Opens(content.Bytes);

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content)
    {
        if (content.RejectAbove(limits.MaxMailBytes, "mail") is { } tooLarge)
            return [tooLarge];
        try
        {
            return ReadAll(content);
        }
        catch (Exception error)
            when (error
                    is FormatException
                        or IOException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
            )
        {
            return
            [
                content.Reject(
                    RejectionReason.Malformed,
                    "This begins like a mail, but it is damaged. Save the mail again, or save its text as .txt."
                ),
            ];
        }
    }

    private List<ReadOutcome> ReadAll(DocumentContent content)
    {
        var options = ParserOptions.Default.Clone();
        options.MaxMimeDepth = MaxMimeDepth;
        using var stream = new MemoryStream(content.Document.Content.ToArray(), writable: false);
        var isMbox = MailHeader.OpensMbox(content.Bytes);
        var parser = new MimeParser(options, stream, isMbox ? MimeFormat.Mbox : MimeFormat.Entity, persistent: true);
        if (!isMbox)
        {
            using var mail = parser.ParseMessage();
            return ReadMail(content, mail, part: null);
        }
        var outcomes = new List<ReadOutcome>();
        for (var number = 1; !parser.IsEndOfStream && number <= MostMails; number++)
        {
            using var mail = parser.ParseMessage();
            outcomes.AddRange(ReadMail(content, mail, string.Create(CultureInfo.InvariantCulture, $"mail {number}")));
        }
        if (!parser.IsEndOfStream)
            outcomes.Add(
                content.Reject(
                    RejectionReason.TooLarge,
                    $"This file holds more than {MostMails} mails: the others are not read. Split it into smaller ones.",
                    "the rest"
                )
            );
        return outcomes;
    }

    private List<ReadOutcome> ReadMail(DocumentContent content, MimeMessage mail, string? part)
    {
        var attached = ReadAttachments(content, mail, part);
        var body = ReadBody(content, mail, part, hasAttached: attached.Count > 0);
        var isCoverNote =
            attached.Exists(outcome => outcome is ReadOutcome.Read)
            && (body is not ReadOutcome.Read note || Words.CountAll(note.Article.Paragraphs) < WordsOfCoverNote);
        return isCoverNote || (body is ReadOutcome.Rejected && attached.Count > 0) ? attached : [body, .. attached];
    }

    private ReadOutcome ReadBody(DocumentContent content, MimeMessage mail, string? part, bool hasAttached)
    {
        var html = mail.HtmlBody is { Length: var length } page && length <= limits.MaxHtmlBytes ? page : null;
        // Browsers save a page and its pictures as a mail that nobody sent.
        if (html is not null && part is null && mail.Headers.Contains("Snapshot-Content-Location"))
            return read(content.As(Encoding.UTF8.GetBytes(html)))[0];

        var (blocks, forwarded) = MailText.Read(html, mail.TextBody);
        var fields = new ArticleFields();
        Add(ArticleField.Title, MailSubject.Headline(forwarded.Subject ?? mail.Subject));
        Add(ArticleField.Published, forwarded.Date);
        if (mail.Headers.Contains(HeaderId.Date) && mail.Date > DateTimeOffset.UnixEpoch)
            Add(
                ArticleField.Published,
                mail.Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            );
        Add(
            ArticleField.Source,
            forwarded.From ?? (IsFromList(mail) ? MailName.Of(mail.From.Mailboxes.FirstOrDefault()?.Name) : null)
        );
        Add(ArticleField.Language, mail.Headers[HeaderId.ContentLanguage]);
        return ArticleMaker.Make(
            content,
            new ArticleDraft
            {
                Part = part,
                Blocks = blocks,
                Fields = fields,
                NeedsText = hasAttached || blocks.Count == 0,
            }
        );

        void Add(ArticleField field, string? value) => fields.Add(field, value);
    }

    private List<ReadOutcome> ReadAttachments(DocumentContent content, MimeMessage mail, string? part)
    {
        var outcomes = new List<ReadOutcome>();
        if (content.Depth >= MaxDepth)
            return outcomes;
        var left = limits.MaxUnpackedBytes;
        var number = 0;
        foreach (var entity in mail.BodyParts.Where(IsDocument).Take(MostAttachments))
        {
            number++;
            using var bytes = new MemoryStream();
            if (entity is MessagePart { Message: { } forwarded })
                forwarded.WriteTo(bytes);
            else if (entity is MimePart { Content: { } packed })
                packed.DecodeTo(bytes);
            left -= bytes.Length;
            if (bytes.Length == 0 || left < 0)
                continue;
            var name = Name(entity, number);
            var outcome = read(content.Inner(part is null ? name : $"{part}, {name}", bytes.ToArray()));
            // Pictures, business cards and signatures are no documents that somebody wants read.
            if (
                !outcome.All(o =>
                    o is ReadOutcome.Rejected { Rejection.Reason: RejectionReason.Binary or RejectionReason.Empty }
                )
            )
                outcomes.AddRange(outcome);
        }
        return outcomes;
    }

    /// <summary>Forwarded mails are often attached without being called attachments.</summary>
    private static bool IsDocument(MimeEntity entity) => entity.IsAttachment || entity is MessagePart;

    private static string Name(MimeEntity entity, int number)
    {
        var name = entity.ContentDisposition?.FileName ?? entity.ContentType.Name;
        name = name is null ? "" : TextBlocks.OneLine(CleanCharacters.In(name));
        return name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"attachment {number}");
    }

    /// <summary>The sender of a list is its publisher; anybody else is only who passed the article on.</summary>
    private static bool IsFromList(MimeMessage mail) =>
        mail.Headers.Contains(HeaderId.ListUnsubscribe)
        || mail.Headers.Contains(HeaderId.ListId)
        || mail.Headers.Contains(HeaderId.ListPost);
}
