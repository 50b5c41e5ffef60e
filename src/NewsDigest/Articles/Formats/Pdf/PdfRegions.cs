namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>
/// Cuts a page into its columns and what spans them, in reading order: along white space from top to bottom where there is
/// some, else at the widest gap from side to side, and again within each piece (the recursive XY cut).
/// </summary>
/// <remarks>Nagy, Seth: Hierarchical representation of optically scanned documents (ICPR 1984).</remarks>
internal static class PdfRegions
{
    /// <summary>Pages are cut a few dozen times; each cut looks at all words of its piece.</summary>
    private const int MostCuts = 400;

    /// <summary>A line alone is a headline or a footer, whose words may stand far apart.</summary>
    private const double LinesOfColumn = 1.8;

    /// <summary>From so many lines on the blanks of a justified line hardly ever meet those of all the others.</summary>
    private const double SureLines = 4;

    /// <summary>White space between columns of so many lines, in sizes of letters.</summary>
    private const double Gutter = 0.8;

    /// <summary>White space between columns of fewer lines.</summary>
    private const double GutterOfFewLines = 1.5;

    /// <summary>White space between blocks, in sizes of letters.</summary>
    private const double BlockGap = 0.45;

    /// <summary>The regions, none of them empty.</summary>
    public static IReadOnlyList<List<PdfWord>> Of(List<PdfWord> words, CancellationToken stop)
    {
        var regions = new List<List<PdfWord>>();
        var waiting = new Stack<List<PdfWord>>();
        if (words.Count > 0)
            waiting.Push(words);
        for (var cuts = 0; waiting.TryPop(out var piece); cuts++)
        {
            stop.ThrowIfCancellationRequested();
            if (cuts < MostCuts && Cut(piece) is var (first, second))
            {
                waiting.Push(second);
                waiting.Push(first);
            }
            else
                regions.Add(piece);
        }
        return regions;
    }

    private static (List<PdfWord> First, List<PdfWord> Second)? Cut(List<PdfWord> words)
    {
        var sizes = words.Select(word => word.Size).Order().ToList();
        var size = sizes[sizes.Count / 2];
        var height = words.Max(word => word.Top) - words.Min(word => word.Bottom);
        if (height > LinesOfColumn * size)
        {
            var (gutter, at) = Widest(words, word => word.Left, word => word.Right);
            if (gutter > (height > SureLines * size ? Gutter : GutterOfFewLines) * size)
                return Split(words, word => word.Left < at);
        }
        var (gap, line) = Widest(words, word => -word.Top, word => -word.Bottom);
        return gap > BlockGap * size ? Split(words, word => -word.Top < line) : null;
    }

    private static (List<PdfWord> First, List<PdfWord> Second) Split(List<PdfWord> words, Func<PdfWord, bool> isFirst)
    {
        var sides = words.ToLookup(isFirst);
        return ([.. sides[true]], [.. sides[false]]);
    }

    /// <summary>The widest gap that no word reaches into, and where what follows it begins; of equal ones the first.</summary>
    private static (double Width, double At) Widest(
        List<PdfWord> words,
        Func<PdfWord, double> start,
        Func<PdfWord, double> end
    )
    {
        var sorted = words.ConvertAll(word => (Start: start(word), End: end(word)));
        sorted.Sort();
        var (width, at, reached) = (0.0, 0.0, sorted[0].End);
        foreach (var (from, to) in sorted)
        {
            if (from - reached > width + 0.01)
                (width, at) = (from - reached, from);
            reached = Math.Max(reached, to);
        }
        return (width, at);
    }
}
