using System.Text;

namespace NewsDigest.Articles.Decoding;

/// <summary>
/// Repairs UTF-8 that was read as Windows-1252 and encoded once more: "donâ€™t" for "don’t". Only where it is certain: a
/// text that merely could be such a thing stays as it is.
/// </summary>
public static class DoubleEncoding
{
    /// <summary>Bytes 0x80 to 0x9F as Windows-1252 shows them; its five gaps show as the control characters of those numbers.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>The text with its doubly encoded characters repaired; the same text where nothing is certain.</summary>
    public static string Repair(string text)
    {
        // Encoding the same text three times over is rare but real; more has not been seen.
        for (var round = 0; round < 2 && IsDoublyEncoded(text); round++)
            text = Decode(text);
        return text;
    }

    /// <summary>
    /// Certain is one sequence of three or four characters, or two of two characters, none of which a language writes.
    /// </summary>
    private static bool IsDoublyEncoded(string text)
    {
        var pairs = 0;
        for (var i = text.AsSpan().IndexOfAnyInRange('\u00c2', '\u00f4'); i >= 0 && i < text.Length; i++)
        {
            var (length, _) = SequenceAt(text, i);
            if (length >= 3)
                return true;
            // A capital at the end of a word before a closing quotation mark or dash makes a pair by chance.
            if (length == 2 && text[i + 1] is >= '\u00a0' and not '\u00bb' and <= '\u00bf' && ++pairs == 2)
                return true;
        }
        return false;
    }

    private static string Decode(string text)
    {
        var repaired = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var (length, rune) = SequenceAt(text, i);
            if (length == 0)
                repaired.Append(text[i++]);
            else
            {
                repaired.Append(rune.ToString());
                i += length;
            }
        }
        return repaired.ToString();
    }

    private static (int Length, Rune Rune) SequenceAt(string text, int i)
    {
        if (text[i] is < '\u00c2' or > '\u00f4')
            return default;
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < 4 && i + count < text.Length && ByteShownAs(text[i + count]) is { } value)
            bytes[count++] = value;
        return
            Rune.DecodeFromUtf8(bytes[..count], out var rune, out var length) == System.Buffers.OperationStatus.Done
            && length > 1
            ? (length, rune)
            : default;
    }

    private static byte? ByteShownAs(char c) =>
        c is >= '\u00a0' and <= '\u00ff' ? (byte)c
        : c < 0x80 ? null
        : Windows1252.IndexOf(c) is >= 0 and var index ? (byte)(0x80 + index)
        : null;
}
