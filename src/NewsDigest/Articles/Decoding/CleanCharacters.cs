using System.Globalization;
using System.Text;

namespace NewsDigest.Articles.Decoding;

/// <summary>Takes out of a text what no reader sees, and gives what remains one Unicode form.</summary>
public static class CleanCharacters
{
    /// <summary>
    /// The text in NFC, its lines parted by '\n', every other kind of blank as ' ', without control characters, marks of
    /// writing direction, invisible characters and lone surrogates: these can hide text from a reader or turn it around.
    /// </summary>
    public static string In(string text)
    {
        text = DoubleEncoding.Repair(text);
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
                AppendAscii(clean, text, i);
            else if (char.IsSurrogate(c))
            {
                if (!Rune.TryGetRuneAt(text, i, out var rune))
                    continue;
                i++;
                if (!IsInvisible(rune))
                    clean.Append(rune.ToString());
            }
            else if (c is '\u0085' or '\u2028' or '\u2029')
                clean.Append('\n');
            else if (char.IsWhiteSpace(c))
                clean.Append(' ');
            else if (c is '\u200c' or '\u200d' ? Joins(text, i) : !IsInvisible(new Rune(c)))
                clean.Append(c);
        }
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void AppendAscii(StringBuilder clean, string text, int i)
    {
        switch (text[i])
        {
            case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                break;
            case '\n' or '\r' or '\v' or '\f':
                clean.Append('\n');
                break;
            case '\t':
                clean.Append(' ');
                break;
            case >= ' ' and not '\u007f':
                clean.Append(text[i]);
                break;
        }
    }

    private static bool IsClean(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        || (!text.AsSpan().ContainsAnyInRange('\u007f', '\uffff') && !text.AsSpan().ContainsAnyExcept(AsciiText));

    private static readonly System.Buffers.SearchValues<char> AsciiText = System.Buffers.SearchValues.Create(
        "\n !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    );

    /// <summary>Joiners shape letters in Persian and Indic scripts and pictures made of several; elsewhere they only hide.</summary>
    private static bool Joins(string text, int i) =>
        i > 0 && i + 1 < text.Length && text[i - 1] > '\u02ff' && text[i + 1] > '\u02ff';

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || (rune.Value & 0xfffe) == 0xfffe // noncharacters
        || rune.Value
            is 0x034f // combining grapheme joiner
                or 0x115f
                or 0x1160
                or 0x3164
                or 0xffa0 // Hangul fillers
                or (>= 0xfe00 and <= 0xfe0f)
                or (>= 0xe0100 and <= 0xe01ef); // variation selectors
}
