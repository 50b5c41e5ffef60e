using System.Text;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;
using UglyToad.PdfPig.Content;

namespace NewsDigest.Articles.Formats;

/// <summary>The lines of a page in reading order.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Height">Height of the page in points.</param>
/// <param name="Letters">Letters on the page, wherever they stand.</param>
internal sealed record PdfPageLines(IReadOnlyList<PdfLine> Lines, double Height, int Letters)
{
    /// <summary>No page has more; parsing goes on without what lies beyond.</summary>
    private const int MostWords = 50_000;

    private const double SmallestSize = 2;

    /// <summary>The lines of a page.</summary>
    public static PdfPageLines Of(Page page, CancellationToken stop)
    {
        var all = page.GetWords().Take(MostWords).ToList();
        // What runs upwards at the margin is no article, unless the whole page lies on its side.
        var level = all.Where(word => word.TextOrientation == TextOrientation.Horizontal).ToList();
        var words = (level.Count * 3 > all.Count ? level : all).Select(Measure).Where(IsSound).ToList();
        var lines = new List<PdfLine>();
        foreach (var region in PdfRegions.Of(words, stop))
            AddLines(lines, region);
        return new PdfPageLines(lines, page.Height, all.Sum(word => word.Letters.Count));
    }

    private static PdfWord Measure(Word word)
    {
        var letter = word.Letters[0];
        var size = letter.PointSize is > SmallestSize and < 500 ? letter.PointSize : word.BoundingBox.Height;
        var box = word.BoundingBox;
        return new PdfWord(
            Text(word.Text),
            box.Left,
            box.Right,
            letter.StartBaseLine.Y,
            Math.Clamp(size, SmallestSize, 500)
        );
    }

    private static bool IsSound(PdfWord word) =>
        word.Text.Length > 0
        && double.IsFinite(word.Left)
        && double.IsFinite(word.Right)
        && double.IsFinite(word.Baseline)
        && Math.Abs(word.Left) < 1e6
        && Math.Abs(word.Right) < 1e6
        && Math.Abs(word.Baseline) < 1e6;

    /// <summary>Ligatures are a matter of the font; a soft hyphen at the end of a line is a hyphen that was printed.</summary>
    private static string Text(string text)
    {
        if (text.EndsWith('\u00ad'))
            text = text[..^1] + '-';
        if (text.AsSpan().ContainsAnyInRange('\ufb00', '\ufb06'))
            text = text.Normalize(NormalizationForm.FormKC);
        return TextBlocks.OneLine(CleanCharacters.In(text));
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
