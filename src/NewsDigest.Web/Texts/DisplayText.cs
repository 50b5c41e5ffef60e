using System.Globalization;
using System.Text;

namespace NewsDigest.Web.Texts;

/// <summary>
/// Makes text from outside fit to be shown in one line of any form: what cannot be seen, or reorders what can, is taken
/// out. Markup is left as it is; the forms encode it.
/// </summary>
public static class DisplayText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>More marks than that on one letter are no script's spelling but a tower over the neighbouring lines.</summary>
    private const int MaxMarksPerLetter = 4;

    /// <summary>The text on one line, without control, bidirectional and invisible characters, cut where it is too long.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maxLength">Limit of the result in UTF-16 units.</param>
    public static string Clean(string text, int maxLength)
    {
        if (IsCleanAscii(text))
            return Cut(text, maxLength);
        // The rest of a text far too long is not worth a look; the margin leaves room for what is taken out.
        var looked = text.Length > 4 * maxLength ? text.AsSpan(0, 4 * maxLength) : text;
        var clean = new StringBuilder(Math.Min(looked.Length, maxLength + 1));
        var spaceWaits = false;
        var joinerWaits = 0;
        var marks = 0;
        foreach (var rune in looked.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                spaceWaits = clean.Length > 0;
                joinerWaits = 0;
                continue;
            }
            if (rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner)
            {
                // Emoji and several scripts need joiners, but only single ones between two visible characters.
                joinerWaits = clean.Length > 0 && !spaceWaits ? rune.Value : 0;
                continue;
            }
            if (IsHidden(rune))
                continue;
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MaxMarksPerLetter)
                continue;

            if (spaceWaits)
                clean.Append(' ');
            else if (joinerWaits != 0)
                clean.Append((char)joinerWaits);
            clean.Append(rune.ToString());
            spaceWaits = false;
            joinerWaits = 0;
        }
        return Cut(clean.ToString(), maxLength);
    }

    /// <summary>A text of at most <paramref name="maxLength"/> UTF-16 units: cut after a word where it has words, with an ellipsis.</summary>
    /// <param name="text">One line of text.</param>
    /// <param name="maxLength">At least 2.</param>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;
        var space = text.LastIndexOf(' ', maxLength - 1);
        var end = space > maxLength / 2 ? space : EndOfTextElement(text, maxLength - 1);
        return text[..end].TrimEnd(' ', ',', ';', ':', '-', '–', '—') + "…";
    }

    /// <summary>The last border between characters as people see them, at or before a position.</summary>
    private static int EndOfTextElement(string text, int position)
    {
        var end = 0;
        while (true)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > position)
                return end > 0 ? end : position;
            end = next;
        }
    }

    /// <summary>Whether nothing of a text would be taken out, as of most names and headlines.</summary>
    private static bool IsCleanAscii(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        && !text.StartsWith(' ')
        && !text.EndsWith(' ')
        && !text.Contains("  ", StringComparison.Ordinal);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsHidden(Rune rune) =>
        rune.Value switch
        {
            // Arabic and Syriac number signs are of category Format and yet visible.
            >= 0x0600 and <= 0x0605 or 0x06DD or 0x070F or 0x08E2 => false,
            // Combining grapheme joiner and the fillers of Hangul and Khmer show nothing.
            0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 => true,
            // Lone surrogates and what decoders put in their place.
            0xFFFD => true,
            _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned,
        };
}
