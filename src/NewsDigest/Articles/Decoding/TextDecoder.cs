using System.Text;
using UtfUnknown;

namespace NewsDigest.Articles.Decoding;

/// <summary>
/// Turns bytes into text: byte-order mark, then what the bytes prove (UTF-16 by its zeros, valid UTF-8), then what
/// the document declares, then detection. Proof goes before declaration because pages that are UTF-8 and say
/// otherwise are common, while bytes of another encoding hardly ever are valid UTF-8 by chance.
/// </summary>
public static class TextDecoder
{
    /// <summary>Bytes looked at for detection.</summary>
    private const int DetectionSample = 64 * 1024;

    /// <summary>Below this detection is guessing.</summary>
    private const float TrustedConfidence = 0.6f;

    /// <summary>Control characters, as a share of all, above which something is no text.</summary>
    private const double MostControls = 0.05;

    /// <summary>Letters, digits, blanks and plain punctuation, as a share of all, below which a guess at an encoding was wrong.</summary>
    private const double LeastReadable = 0.8;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text of the bytes as they stand; null where they are no text in any encoding.</summary>
    public static string? Decode(ReadOnlySpan<byte> content)
    {
        var text = ByMark(content) ?? Utf16WithoutMark(content);
        if (text is null)
        {
            if (ControlShare(content) > MostControls)
                return null;
            text = Utf8(content) ?? Declared(content) ?? MostlyUtf8(content) ?? Detected(content);
        }
        return text is not null && ControlShare(text) <= MostControls ? text : null;
    }

    private static string? ByMark(ReadOnlySpan<byte> content) =>
        content switch
        {
            [0xef, 0xbb, 0xbf, .. var rest] => Utf8(rest) ?? MixedUtf8.Decode(rest),
            [0xff, 0xfe, 0, 0, .. var rest] => Charset.Lenient(Encoding.UTF32).GetString(rest),
            [0, 0, 0xfe, 0xff, .. var rest] => Charset.Lenient(new UTF32Encoding(true, false)).GetString(rest),
            [0xff, 0xfe, .. var rest] => Charset.Lenient(Encoding.Unicode).GetString(rest),
            [0xfe, 0xff, .. var rest] => Charset.Lenient(Encoding.BigEndianUnicode).GetString(rest),
            _ => null,
        };

    /// <summary>Western text in UTF-16 has a zero in nearly every second byte and hardly one elsewhere.</summary>
    private static string? Utf16WithoutMark(ReadOnlySpan<byte> content)
    {
        if (content.Length < 4 || !content.Contains((byte)0))
            return null;
        Span<int> zeros = [0, 0];
        for (var i = 0; i < content.Length; i++)
            if (content[i] == 0)
                zeros[i & 1]++;
        var half = content.Length / 2;
        if (zeros[1] > half * 0.7 && zeros[0] < half * 0.05)
            return Charset.Lenient(Encoding.Unicode).GetString(content);
        if (zeros[0] > half * 0.7 && zeros[1] < half * 0.05)
            return Charset.Lenient(Encoding.BigEndianUnicode).GetString(content);
        return null;
    }

    private static string? Utf8(ReadOnlySpan<byte> content)
    {
        if (!System.Text.Unicode.Utf8.IsValid(content))
            return null;
        // ISO-2022 encodings are valid UTF-8 by construction: their escapes are ASCII.
        return content.Contains((byte)0x1b) && CharsetDeclaration.Find(content) is { } declared
            ? declared.GetString(content)
            : StrictUtf8.GetString(content);
    }

    private static string? Declared(ReadOnlySpan<byte> content) =>
        CharsetDeclaration.Find(content) is { } declared && declared.CodePage != StrictUtf8.CodePage
            ? declared.GetString(content)
            : null;

    private static string? MostlyUtf8(ReadOnlySpan<byte> content) =>
        MixedUtf8.IsLikely(content) ? MixedUtf8.Decode(content) : null;

    private static string? Detected(ReadOnlySpan<byte> content)
    {
        var high = 0;
        foreach (var value in content)
            if (value >= 0x80)
                high++;
        // Too few bytes outside ASCII to detect anything by: curly quotes and a pound sign are Windows-1252.
        if (high < content.Length * 0.03)
            return Readable(Charset.Windows1252.GetString(content));

        var sample = content[..Math.Min(content.Length, DetectionSample)].ToArray();
        var found = CharsetDetector.DetectFromBytes(sample).Detected;
        var encoding =
            found is { Confidence: >= TrustedConfidence } && Charset.Named(found.EncodingName) is { } trusted
                ? trusted
                : Charset.Windows1252;
        return Readable(encoding.GetString(content));
    }

    private static string? Readable(string text)
    {
        var readable = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || (c < 0x80 && !char.IsControl(c)) || IsPrinted(c))
                readable++;
        return readable >= text.Length * LeastReadable ? text : null;
    }

    private static bool IsPrinted(char c) => c is >= '\u2010' and <= '\u2044' or '€' or '£' or '«' or '»' or '™';

    private static double ControlShare(ReadOnlySpan<byte> content)
    {
        var controls = 0;
        foreach (var value in content)
            if (value is < 0x09 or (> 0x0d and < 0x20 and not 0x1b) or 0x7f)
                controls++;
        return content.Length == 0 ? 0 : (double)controls / content.Length;
    }

    private static double ControlShare(string text)
    {
        var controls = 0;
        foreach (var c in text)
            if (c is < '\u0009' or (> '\u000d' and < ' ') or '\u007f')
                controls++;
        return text.Length == 0 ? 0 : (double)controls / text.Length;
    }
}
