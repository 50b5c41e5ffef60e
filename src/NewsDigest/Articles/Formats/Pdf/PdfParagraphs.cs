using System.Text;
using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>Joins lines to paragraphs, over the ends of columns and pages too, and the words that line ends part.</summary>
internal static class PdfParagraphs
{
    /// <summary>The paragraphs.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<PdfLine> lines)
    {
        // A word that is written with a hyphen elsewhere in the text keeps it.
        var hyphenated = lines
            .SelectMany(line => line.Text.Split(' '))
            .Where(word => word.IndexOf('-') is > 0 and var at && at < word.Length - 1)
            .Select(Letters)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        PdfLine? previous = null;
        foreach (var line in lines)
        {
            if (previous is not null && line.BeginsParagraph && !GoesOn(previous, line))
            {
                paragraphs.Add(current.ToString());
                current.Clear();
            }
            Append(current, line.Text, hyphenated);
            previous = line;
        }
        if (current.Length > 0)
            paragraphs.Add(current.ToString());
        return paragraphs;
    }

    /// <summary>A sentence that no full stop ends goes on in the next column with a small letter.</summary>
    private static bool GoesOn(PdfLine previous, PdfLine line) =>
        Math.Abs(previous.Size - line.Size) < 0.08 * line.Size
        && (line.BeginsRegion || line.Baseline > previous.Baseline)
        && !SentenceEnd.Closes(previous.Text)
        && line.Text.Length > 0
        && char.IsLower(line.Text[0]);

    private static void Append(StringBuilder paragraph, string line, HashSet<string> hyphenated)
    {
        if (paragraph.Length == 0)
        {
            paragraph.Append(line);
            return;
        }
        var isParted =
            paragraph.Length > 1
            && paragraph[^1] is '-' or '\u2010'
            && char.IsLetter(paragraph[^2])
            && char.IsLetter(line[0]);
        if (!isParted)
        {
            paragraph.Append(' ').Append(line);
            return;
        }
        var start = LastBlank(paragraph) + 1;
        var word = paragraph.ToString(start, paragraph.Length - start) + line.Split(' ')[0];
        if (char.IsLower(line[0]) && !hyphenated.Contains(Letters(word)))
            paragraph.Length--;
        paragraph.Append(line);
    }

    private static int LastBlank(StringBuilder text)
    {
        var at = text.Length - 1;
        while (at >= 0 && text[at] != ' ')
            at--;
        return at;
    }

    private static string Letters(string word) => word.Trim('.', ',', ';', ':', '"', '“', '”', '(', ')', '’', '\'');
}
