using System.Text;

namespace NewsDigest.Articles.Cleaning;

/// <summary>
/// Cuts plain text into blocks, one a paragraph: by blank lines, by lines, or, where a text was wrapped at a fixed
/// width, by re-joining what the wrapping parted.
/// </summary>
public static class TextBlocks
{
    /// <summary>Wrapped texts are narrower than this; longer lines are paragraphs.</summary>
    private const int WidestWrap = 100;

    private const int NarrowestWrap = 40;

    /// <summary>Editors wrap a little before the edge: long words, justified text.</summary>
    private const int Slack = 6;

    private const string Bullets = "•‣▪●◦·*";

    /// <summary>More blocks than a book has; what lies beyond is not cut up.</summary>
    internal const int MostBlocks = 50_000;

    /// <summary>Lines by which the width of a wrapped text is told.</summary>
    private const int LinesOfWidth = 5_000;

    /// <summary>
    /// The blocks of a clean text, each one line without outer or doubled blanks; empty blocks are left out. One more than
    /// <see cref="MostBlocks"/> of a text that has more.
    /// </summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var width = WrapWidth(text);
        var blocks = new List<string>();
        var current = new StringBuilder();
        ReadOnlySpan<char> previous = default;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (current.Length > 0 && !Continues(previous, line, width))
                Flush();
            if (blocks.Count > MostBlocks)
                return blocks;
            previous = line;
            var content = line.Trim();
            if (content.IsEmpty)
                continue;
            if (current.Length > 0 && !EndsInHyphen(current))
                current.Append(' ');
            current.Append(content);
        }
        Flush();
        return blocks;

        void Flush()
        {
            var block = OneLine(current.ToString());
            if (block.Length > 2 && Bullets.Contains(block[0], StringComparison.Ordinal) && block[1] == ' ')
                block = block[2..];
            if (block.Length > 0)
                blocks.Add(block);
            current.Clear();
        }
    }

    /// <summary>A text as one line with single blanks.</summary>
    public static string OneLine(string text)
    {
        var span = text.AsSpan().Trim();
        if (span.IndexOf("  ") < 0 && !span.Contains('\n'))
            return span.Length == text.Length ? text : span.ToString();
        var line = new StringBuilder(span.Length);
        foreach (var c in span)
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line[^1] != ' ')
                line.Append(' ');
        return line.ToString();
    }

    private static bool Continues(ReadOnlySpan<char> previous, ReadOnlySpan<char> line, int width)
    {
        if (previous.IsWhiteSpace() || line.IsWhiteSpace())
            return false;
        var before = previous.Trim();
        var next = line.Trim();
        if (
            next.Length > 1
            && next[1] == ' '
            && (Bullets.Contains(next[0], StringComparison.Ordinal) || next[0] == '-')
        )
            return false;
        if (width == 0)
            // A sentence that runs on into the next line was parted by chance.
            return before.Length is >= NarrowestWrap and <= WidestWrap
                && (char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or '-')
                && char.IsLower(next[0]);
        var isIndented = line.StartsWith("  ") && !previous.StartsWith("  ");
        return !isIndented && IsFull(previous, line, width) && !(IsUpper(before) && !IsUpper(next));
    }

    /// <summary>
    /// The width at which a text was wrapped, or 0: lines inside paragraphs end where the next word would not have fitted.
    /// </summary>
    private static int WrapWidth(string text)
    {
        var lengths = new List<int>();
        ReadOnlySpan<char> previous = default;
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > 0 && !previous.IsWhiteSpace())
                lengths.Add(previous.TrimEnd().Length);
            previous = line;
            if (++lines == LinesOfWidth)
                break;
        }
        if (lengths.Count < 3)
            return 0;
        lengths.Sort();
        var width = lengths[^1] <= WidestWrap ? lengths[^1] : lengths[lengths.Count * 95 / 100];
        if (width is < NarrowestWrap or > WidestWrap)
            return 0;

        var (full, ragged) = (0, 0);
        previous = default;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!previous.IsWhiteSpace() && !line.IsWhiteSpace())
            {
                if (IsFull(previous, line, width))
                    full++;
                // The last line of a paragraph may be short.
                else if (!SentenceEnd.Closes(previous))
                    ragged++;
            }
            previous = line;
            if (--lines == 0)
                break;
        }
        return full >= 3 && full >= 3 * ragged ? width : 0;
    }

    private static bool IsFull(ReadOnlySpan<char> line, ReadOnlySpan<char> next, int width)
    {
        var word = next.Trim();
        var end = word.IndexOf(' ');
        return line.TrimEnd().Length + 1 + (end < 0 ? word.Length : end) > width - Slack;
    }

    private static bool IsUpper(ReadOnlySpan<char> line)
    {
        var hasLetter = false;
        foreach (var c in line)
        {
            if (char.IsLower(c))
                return false;
            hasLetter |= char.IsUpper(c);
        }
        return hasLetter;
    }

    private static bool EndsInHyphen(StringBuilder text) =>
        text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]);
}
