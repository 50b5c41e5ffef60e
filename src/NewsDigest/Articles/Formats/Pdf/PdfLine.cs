namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>A line of a page, in points from its lower left corner.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">The line that its letters stand on.</param>
/// <param name="Size">Size of most of its letters.</param>
/// <param name="BeginsParagraph">Whether a gap, an indent or another size parts it from the line before.</param>
/// <param name="BeginsRegion">Whether it is the first of its column.</param>
internal sealed record PdfLine(
    string Text,
    double Left,
    double Right,
    double Baseline,
    double Size,
    bool BeginsParagraph,
    bool BeginsRegion
);
