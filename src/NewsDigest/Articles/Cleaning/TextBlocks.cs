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

    /// <summary>The blocks of a clean text, each one line without outer or doubled blanks; empty blocks are left out.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var lines = text.Split('\n');
        var width = WrapWidth(lines);
        var blocks = new List<string>();
        var current = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            if (current.Length > 0 && !Continues(lines, i, width))
                Flush();
            var line = lines[i].AsSpan().Trim();
            if (line.IsEmpty)
                continue;
            if (current.Length > 0 && !EndsInHyphen(current))
                current.Append(' ');
            current.Append(line);
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

    private static bool Continues(string[] lines, int i, int width)
    {
        var (previous, line) = (lines[i - 1], lines[i]);
        if (string.IsNullOrWhiteSpace(previous) || string.IsNullOrWhiteSpace(line))
            return false;
        var before = previous.AsSpan().Trim();
        var next = line.AsSpan().Trim();
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
        var isIndented =
            line.StartsWith("  ", StringComparison.Ordinal) && !previous.StartsWith("  ", StringComparison.Ordinal);
        return !isIndented && IsFull(previous, line, width) && !(IsUpper(before) && !IsUpper(next));
    }

    /// <summary>
    /// The width at which a text was wrapped, or 0: lines inside paragraphs end where the next word would not have fitted.
    /// </summary>
    private static int WrapWidth(string[] lines)
    {
        var lengths = new List<int>();
        for (var i = 1; i < lines.Length; i++)
            if (lines[i].Length > 0 && lines[i - 1].AsSpan().Trim().Length > 0)
                lengths.Add(lines[i - 1].AsSpan().TrimEnd().Length);
        if (lengths.Count < 3)
            return 0;
        lengths.Sort();
        var width = lengths[^1] <= WidestWrap ? lengths[^1] : lengths[lengths.Count * 95 / 100];
        if (width is < NarrowestWrap or > WidestWrap)
            return 0;

        var (full, ragged) = (0, 0);
        for (var i = 1; i < lines.Length; i++)
        {
            var previous = lines[i - 1].AsSpan().Trim();
            if (previous.IsEmpty || string.IsNullOrWhiteSpace(lines[i]))
                continue;
            if (IsFull(lines[i - 1], lines[i], width))
                full++;
            // The last line of a paragraph may be short.
            else if (!SentenceEnd.Closes(previous))
                ragged++;
        }
        return full >= 3 && full >= 3 * ragged ? width : 0;
    }

    private static bool IsFull(string line, string next, int width)
    {
        var word = next.AsSpan().Trim();
        var end = word.IndexOf(' ');
        return line.AsSpan().TrimEnd().Length + 1 + (end < 0 ? word.Length : end) > width - Slack;
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
