using System.Text;

namespace NewsDigest.Web.Texts;

/// <summary>Wraps plain text by the columns that its characters take in a font of fixed width.</summary>
public static class TextWrap
{
    /// <summary>Appends a text in lines, each ended by a line feed. A word longer than a line gets a line of its own.</summary>
    /// <param name="target">Where the lines go.</param>
    /// <param name="text">One line of text; runs of no-break spaces hold words together.</param>
    /// <param name="width">Columns of a line, the indent included.</param>
    /// <param name="first">What the first line begins with.</param>
    /// <param name="indent">Spaces that every other line begins with.</param>
    public static void Append(StringBuilder target, string text, int width, string first = "", int indent = 0)
    {
        target.Append(first);
        var column = Columns(first);
        var lineIsEmpty = true;
        foreach (var piece in Pieces(text))
        {
            var word = piece.TrimEnd(' ');
            var columns = Columns(word);
            if (!lineIsEmpty && column + columns > width)
            {
                TrimLineEnd(target);
                target.Append('\n').Append(' ', indent);
                column = indent;
            }
            target.Append(piece);
            column += Columns(piece);
            lineIsEmpty = false;
        }
        TrimLineEnd(target);
        target.Append('\n');
    }

    /// <summary>Columns that a text takes: two for the wide characters of East Asia and for emoji, none for marks.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
            columns += Columns(rune);
        return columns;
    }

    /// <summary>Words with the spaces after them; wide characters each by itself, since their scripts have no spaces.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; )
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            at += length;
            var endsPiece = rune.Value == ' ' ? at == text.Length || text[at] != ' ' : Breaks(rune, text, at);
            if (endsPiece)
            {
                yield return text[start..at];
                start = at;
            }
        }
        if (start < text.Length)
            yield return text[start..];
    }

    /// <summary>Whether a line may end after a wide character: not before a space or a closing mark.</summary>
    private static bool Breaks(Rune rune, string text, int next) =>
        IsIdeograph(rune.Value)
        && next < text.Length
        && Rune.TryGetRuneAt(text, next, out var following)
        && (IsIdeograph(following.Value) || Rune.IsLetterOrDigit(following));

    private static int Columns(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.EnclosingMark
                or System.Globalization.UnicodeCategory.Format
            ? 0
        : IsIdeograph(rune.Value)
        || rune.Value
            is (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xFF01 and <= 0xFF60)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x3000 and <= 0x303F)
            ? 2
        : 1;

    private static bool IsIdeograph(int value) =>
        value
            is (>= 0x2E80 and <= 0x2FDF)
                or (>= 0x3041 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFD);

    private static void TrimLineEnd(StringBuilder target)
    {
        while (target.Length > 0 && target[^1] == ' ')
            target.Length--;
    }
}
