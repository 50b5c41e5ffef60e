using System.Text;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;
using UglyToad.PdfPig.Content;

namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>
/// Joins the letters of a page to words, in the order in which the page draws them: programs draw a word from its first
/// letter to its last, wherever they begin the next one. That spares sorting all letters of the page by their places.
/// </summary>
internal static class PdfWords
{
    /// <summary>No page has more; parsing goes on without what lies beyond.</summary>
    private const int MostWords = 50_000;

    private const double SmallestSize = 2;
    private const double LargestSize = 500;

    /// <summary>A wider gap than this, in sizes of letters, is a blank that nobody drew.</summary>
    private const double Blank = 0.17;

    /// <summary>What begins so far left of the last letter's end, in sizes of letters, begins elsewhere.</summary>
    private const double Overlap = 0.5;

    /// <summary>How far letters of a word stand above or below each other, in sizes of letters.</summary>
    private const double Rise = 0.2;

    /// <summary>The words of a page.</summary>
    public static List<PdfWord> Of(Page page)
    {
        var level = page.Letters.Count(letter => letter.TextOrientation == TextOrientation.Horizontal);
        // What runs upwards at the margin is no article, unless the whole page lies on its side.
        return 3 * level > page.Letters.Count
            ? Level(page.Letters)
            : [.. page.GetWords().Take(MostWords).Select(Measure).Where(IsSound)];
    }

    private static List<PdfWord> Level(IReadOnlyList<Letter> letters)
    {
        var words = new List<PdfWord>();
        var text = new StringBuilder();
        var (left, right, baseline, size) = (0.0, 0.0, 0.0, 0.0);
        foreach (var letter in letters)
        {
            if (letter.TextOrientation != TextOrientation.Horizontal)
                continue;
            var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
            var isBlank = string.IsNullOrWhiteSpace(letter.Value);
            if (
                text.Length > 0
                && (
                    isBlank
                    || Math.Abs(start.Y - baseline) > Rise * size
                    || start.X - right > Blank * size
                    || start.X - right < -Overlap * size
                )
            )
                Flush();
            if (isBlank)
                continue;
            if (text.Length == 0)
                (left, baseline, size) = (start.X, start.Y, SizeOf(letter));
            text.Append(letter.Value);
            right = end.X;
        }
        if (text.Length > 0)
            Flush();
        return words;

        void Flush()
        {
            var word = new PdfWord(Text(text.ToString()), left, right, baseline, size);
            if (words.Count < MostWords && IsSound(word))
                words.Add(word);
            text.Clear();
        }
    }

    private static PdfWord Measure(Word word) =>
        new(
            Text(word.Text),
            word.BoundingBox.Left,
            word.BoundingBox.Right,
            word.Letters[0].StartBaseLine.Y,
            SizeOf(word.Letters[0])
        );

    private static double SizeOf(Letter letter) =>
        Math.Clamp(
            letter.PointSize is > SmallestSize and < LargestSize ? letter.PointSize : letter.BoundingBox.Height,
            SmallestSize,
            LargestSize
        );

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
}
