using MimeKit;
using NewsDigest.Delivery.Mails;

namespace NewsDigest.Adapters.Mime;

/// <summary>A part of a mail whose pieces are quoted-printable already and are written as they are.</summary>
internal sealed class QuotedPart : TextPart
{
    /// <summary>Belongs to the boundary that follows; MimeKit leaves it out after a part that holds no content of its own.</summary>
    private static readonly byte[] EndOfPart = "\r\n"u8.ToArray();

    private readonly MailPart content;

    /// <summary>A part that is written and not read.</summary>
    public QuotedPart(string subtype, MailPart content)
        : base(subtype)
    {
        this.content = content;
        ContentType.Charset = "utf-8";
        ContentTransferEncoding = ContentEncoding.QuotedPrintable;
    }

    /// <inheritdoc/>
    public override void WriteTo(
        FormatOptions options,
        Stream stream,
        bool contentOnly,
        CancellationToken cancellationToken = default
    )
    {
        // What there is beside the content are the headers and the empty line after them.
        base.WriteTo(options, stream, contentOnly, cancellationToken);
        foreach (var piece in content.Pieces)
            stream.Write(piece.QuotedPrintable.Span);
        stream.Write(EndOfPart);
    }

    /// <inheritdoc/>
    public override async Task WriteToAsync(
        FormatOptions options,
        Stream stream,
        bool contentOnly,
        CancellationToken cancellationToken = default
    )
    {
        await base.WriteToAsync(options, stream, contentOnly, cancellationToken);
        foreach (var piece in content.Pieces)
            await stream.WriteAsync(piece.QuotedPrintable, cancellationToken);
        await stream.WriteAsync(EndOfPart, cancellationToken);
    }
}
