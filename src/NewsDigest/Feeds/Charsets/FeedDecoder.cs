using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace NewsDigest.Feeds.Charsets;

/// <summary>
/// Decodes a feed: byte-order mark, then the shape of UTF-16, then UTF-8 where the bytes are UTF-8 (no text in another
/// charset looks like it), then the HTTP header's charset, the declaration's, and detection.
/// </summary>
/// <remarks><see href="https://www.rfc-editor.org/rfc/rfc7303#section-3"/></remarks>
internal static class FeedDecoder
{
    private const int DetectionBytes = 64 * 1024;

    /// <summary>One letter beyond ASCII in so many: fewer are accents of a western language.</summary>
    private const int ForeignAccents = 20;

    /// <summary>One letter beyond ASCII in so many: more are another script, and a weak guess is better than none.</summary>
    private const int ForeignScript = 3;

    /// <summary>The text of a document. Bytes that mean nothing in its charset are read as Windows-1252 or left out; U+FFFD is never added.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="contentType">The HTTP header Content-Type, if there was one.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (Unicode(bytes) is { } unicode)
            return unicode;
        var isUtf8 = Utf8.IsValid(bytes);
        if (isUtf8 && !bytes.ContainsAny((byte)0x1B, (byte)'~'))
            return Encoding.UTF8.GetString(bytes);
        var declared = CharsetNames.Find(contentType, "charset=") ?? CharsetNames.InDeclaration(bytes);
        // Charsets that write other letters with ASCII bytes begin them with an escape or a tilde.
        if (isUtf8)
            return declared is not null && CharsetNames.UsesEscapes(declared)
                ? declared.GetString(bytes)
                : Encoding.UTF8.GetString(bytes);
        if (MostlyUtf8(bytes))
            return Repaired(bytes);
        if (declared is not null && declared.CodePage != Encoding.UTF8.CodePage)
            return declared.GetString(bytes);
        return Detected(bytes).GetString(bytes);
    }

    private static string? Unicode(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] => CharsetNames.Dropping(Encoding.UTF32).GetString(bytes[4..]),
            [0xFF, 0xFE, ..] => CharsetNames.Dropping(Encoding.Unicode).GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => CharsetNames.Dropping(Encoding.BigEndianUnicode).GetString(bytes[2..]),
            [0, 0, 0, (byte)'<', ..] => CharsetNames
                .Dropping(new UTF32Encoding(bigEndian: true, false))
                .GetString(bytes),
            [(byte)'<', 0, 0, 0, ..] => CharsetNames.Dropping(Encoding.UTF32).GetString(bytes),
            [0, > 0, 0, > 0, ..] => CharsetNames.Dropping(Encoding.BigEndianUnicode).GetString(bytes),
            [> 0, 0, > 0, 0, ..] => CharsetNames.Dropping(Encoding.Unicode).GetString(bytes),
            _ => null,
        };

    /// <summary>Whether more characters of several bytes are right than bytes are wrong.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int right = 0,
            wrong = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var consumed);
            if (status == OperationStatus.NeedMoreData)
                break;
            if (status != OperationStatus.Done)
                wrong++;
            else if (!rune.IsAscii)
                right++;
            bytes = bytes[consumed..];
            var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            bytes = next < 0 ? [] : bytes[next..];
        }
        return right >= wrong;
    }

    private static string Repaired(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        var length = 0;
        while (true)
        {
            var status = Utf8.ToUtf16(
                bytes,
                text.AsSpan(length),
                out var read,
                out var written,
                replaceInvalidSequences: false
            );
            length += written;
            bytes = bytes[read..];
            // Data is missing only where the document was cut inside a character.
            if (status != OperationStatus.InvalidData)
                return new string(text, 0, length);
            text[length++] = Windows1252.FromByte(bytes[0]);
            bytes = bytes[1..];
        }
    }

    /// <summary>
    /// The charset that the bytes look like. A few accents look like anything: a guess at another script or at Central
    /// Europe needs as many letters beyond ASCII as such languages have.
    /// </summary>
    private static Encoding Detected(ReadOnlySpan<byte> bytes)
    {
        var sample = TextOutsideTags(bytes[..Math.Min(bytes.Length, DetectionBytes)]);
        var foreign = sample.Length - CountAscii(sample);
        if (foreign * ForeignAccents < sample.Length)
            return CharsetNames.Windows1252;
        var guess = CharsetDetector.DetectFromBytes(sample).Detected;
        var sureEnough = foreign * ForeignScript >= sample.Length ? 0.3f : 0.5f;
        return
            guess is { EncodingName: var name }
            && guess.Confidence >= sureEnough
            && CharsetNames.OfTheWeb(name) is { } encoding
            ? encoding
            : CharsetNames.Windows1252;
    }

    private static int CountAscii(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
            count += b < 0x80 ? 1 : 0;
        return count;
    }

    private static byte[] TextOutsideTags(ReadOnlySpan<byte> bytes)
    {
        var text = new byte[bytes.Length];
        var length = 0;
        while (!bytes.IsEmpty)
        {
            var tag = bytes.IndexOf((byte)'<');
            var before = tag < 0 ? bytes : bytes[..tag];
            foreach (var b in before)
            {
                if (b is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                    text[length++] = b;
            }
            bytes = bytes[before.Length..];
            var end = bytes.IndexOf((byte)'>');
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }
        return text[..length];
    }
}
