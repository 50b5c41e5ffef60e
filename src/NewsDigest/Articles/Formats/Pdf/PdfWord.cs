namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>A word on a page, in points from its lower left corner.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>The upper edge of its line: letters' own edges differ from word to word.</summary>
    public double Top => Baseline + 0.75 * Size;

    /// <summary>The lower edge of its line.</summary>
    public double Bottom => Baseline - 0.2 * Size;
}
