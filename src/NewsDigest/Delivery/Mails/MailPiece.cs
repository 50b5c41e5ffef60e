using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsDigest.Delivery.Mails;

/// <summary>
/// A stretch of a mail's HTML or text. What many readers get, as a story, is one piece that stands in all their mails, so
/// that it is rendered and encoded once.
/// </summary>
public sealed class MailPiece
{
    private byte[]? quotedPrintable;
    private byte[]? json;

    private MailPiece(string text, bool isShared)
    {
        Text = text.ReplaceLineEndings("\n");
        IsShared = isShared;
        Utf8Length = Encoding.UTF8.GetByteCount(Text) + Text.AsSpan().Count('\n');
        NonAsciiLength = Utf8Length - Text.AsSpan().Count('\n') - CountAscii(Text);
    }

    /// <summary>A piece that stands in the mails of many, and holds nothing that belongs to one of them.</summary>
    public static MailPiece Shared(string text) => new(text, isShared: true);

    /// <summary>A piece of one mail's own; tags in it are replaced by what is a reader's.</summary>
    public static MailPiece Own(string text) => new(text, isShared: false);

    /// <summary>The text, lines ended by line feeds.</summary>
    public string Text { get; }

    /// <summary>Whether it holds nothing that belongs to one reader.</summary>
    public bool IsShared { get; }

    /// <summary>The text as quoted-printable: whole lines, so that pieces can be written one after the other.</summary>
    public ReadOnlyMemory<byte> QuotedPrintable => quotedPrintable ??= Mails.QuotedPrintable.Encode(Text);

    /// <summary>The text as it stands between the quotes of a JSON string (RFC 8259), in UTF-8.</summary>
    public ReadOnlyMemory<byte> Json =>
        json ??= JsonEncodedText.Encode(Text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.ToArray();

    /// <summary>Bytes that the text takes in a mail, in the encoding that is shorter for it.</summary>
    public int EncodedLength => Math.Min(QuotedPrintable.Length, MailPart.Base64Length(Utf8Length));

    /// <summary>Bytes of the text in UTF-8, lines ended by CRLF.</summary>
    internal int Utf8Length { get; }

    /// <summary>Those of them that are no ASCII.</summary>
    internal int NonAsciiLength { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static int CountAscii(string text)
    {
        if (Ascii.IsValid(text))
            return text.Length;
        var count = 0;
        foreach (var c in text)
            count += char.IsAscii(c) ? 1 : 0;
        return count;
    }
}
