using NewsDigest.Articles.Cleaning;
using UglyToad.PdfPig.Content;

namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>The lines of a page in reading order.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Height">Height of the page in points.</param>
/// <param name="Letters">Letters on the page, wherever they stand.</param>
internal sealed record PdfPageLines(IReadOnlyList<PdfLine> Lines, double Height, int Letters)
{
    /// <summary>The lines of a page.</summary>
    public static PdfPageLines Of(Page page, CancellationToken stop)
    {
        var words = PdfWords.Of(page);
        var lines = new List<PdfLine>();
        foreach (var region in PdfRegions.Of(words, stop))
            AddLines(lines, region);
        return new PdfPageLines(lines, page.Height, words.Sum(word => word.Text.Length));
    }

    private static void AddLines(List<PdfLine> lines, List<PdfWord> region)
    {
        var rows = Rows(region);
        var (left, right) = (region.Min(word => word.Left), region.Max(word => word.Right));
        var gap = Median(rows.Skip(1).Select((row, i) => rows[i][0].Baseline - row[0].Baseline));
        PdfLine? previous = null;
        foreach (var row in rows)
        {
            var line = new PdfLine(
                string.Join(' ', row.Select(word => word.Text)),
                row[0].Left,
                row.Max(word => word.Right),
                row[0].Baseline,
                row.MaxBy(word => word.Text.Length).Size,
                BeginsParagraph: false,
                BeginsRegion: previous is null
            );
            if (previous is null || Parts(previous, line, left, right, gap))
                line = line with { BeginsParagraph = true };
            lines.Add(line);
            previous = line;
        }
    }

    private static List<List<PdfWord>> Rows(List<PdfWord> words)
    {
        var rows = new List<List<PdfWord>>();
        foreach (var word in words.OrderByDescending(word => word.Baseline))
        {
            var row = rows.Count > 0 ? rows[^1] : null;
            if (row is null || row[0].Baseline - word.Baseline > 0.4 * Math.Min(row[0].Size, word.Size) + 0.5)
                rows.Add([word]);
            else
                row.Add(word);
        }
        foreach (var row in rows)
            row.Sort((one, other) => one.Left.CompareTo(other.Left));
        return rows;
    }

    private static bool Parts(PdfLine previous, PdfLine line, double left, double right, double gap)
    {
        var size = Math.Max(previous.Size, line.Size);
        if (Math.Abs(previous.Size - line.Size) > 0.12 * size)
            return true;
        if (previous.Baseline - line.Baseline > 1.3 * gap + 0.5)
            return true;
        var isIndented =
            line.Left > left + 0.7 * size && line.Left < left + 5 * size && previous.Left < left + 0.5 * size;
        var isEnded = SentenceEnd.Closes(previous.Text);
        return isEnded && (isIndented || previous.Right < right - 0.12 * (right - left));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}
