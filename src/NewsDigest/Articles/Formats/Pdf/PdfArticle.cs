using System.Text.RegularExpressions;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>Makes one text of the lines of a PDF's pages.</summary>
internal static partial class PdfArticle
{
    /// <summary>How much of a page, above and below, belongs to running heads and page numbers.</summary>
    private const double Margin = 0.12;

    /// <summary>A line that stands there on so many pages is a running head.</summary>
    private const int PagesOfRunningHead = 3;

    /// <summary>
    /// In a long document a sentence that is said again may come to stand at an edge three times: there one page of so
    /// many must have it.
    /// </summary>
    private const int PagesToOneOfRunningHead = 20;

    /// <summary>How much larger than the text a headline is.</summary>
    private const double HeadlineSize = 1.15;

    private const int MostWordsOfHeadline = 40;

    /// <summary>The text.</summary>
    public static PdfText Of(
        IReadOnlyList<PdfPageLines> pages,
        string? title,
        string? author,
        string? keywords,
        DateTimeOffset? made
    )
    {
        var bodySize = BodySize(pages);
        var running = RunningHeads(pages);
        var lines = new List<PdfLine>();
        for (var page = 0; page < pages.Count; page++)
            lines.AddRange(
                pages[page]
                    .Lines.Where(line =>
                        !IsAtEdge(line, pages[page])
                        || !(
                            PageNumber.IsMatch(line.Text)
                            // The headline of an article may be the running head of its other pages.
                            || (running.Contains(Key(line.Text)) && (page > 0 || line.Size < HeadlineSize * bodySize))
                        )
                    )
            );
        var paragraphs = PdfParagraphs.Of(lines);
        var largest = Headline(pages, bodySize, lines);
        return new PdfText(Title(Clean(title), largest, paragraphs), Clean(author), Clean(keywords), made, paragraphs);
    }

    /// <summary>The file's own title where its text knows the words: others are the program's, or of another text.</summary>
    private static string? Title(string? declared, string? largest, IReadOnlyList<string> paragraphs)
    {
        if (FileTitle.Meant(declared) is not { } meant)
            return largest;
        // Printed web pages are called by their headline and their site.
        if (largest is not null && meant.StartsWith(largest, StringComparison.OrdinalIgnoreCase))
            return largest;
        var opening = string.Join(' ', paragraphs.Take(12));
        var words = meant.Split(' ');
        var known = words.Count(word => opening.Contains(word, StringComparison.OrdinalIgnoreCase));
        return largest is null || 2 * known >= words.Length ? meant : largest;
    }

    private static double BodySize(IReadOnlyList<PdfPageLines> pages)
    {
        var letters = new Dictionary<double, int>();
        foreach (var line in pages.SelectMany(page => page.Lines))
        {
            var size = Math.Round(line.Size * 2) / 2;
            letters[size] = letters.GetValueOrDefault(size) + line.Text.Length;
        }
        return letters.Count == 0 ? 0 : letters.MaxBy(size => size.Value).Key;
    }

    private static HashSet<string> RunningHeads(IReadOnlyList<PdfPageLines> pages)
    {
        var counts = new Dictionary<string, int>();
        foreach (var page in pages)
        foreach (var key in page.Lines.Where(line => IsAtEdge(line, page)).Select(line => Key(line.Text)).Distinct())
            counts[key] = counts.GetValueOrDefault(key) + 1;
        var enough = Math.Min(
            Math.Max(PagesOfRunningHead, pages.Count / PagesToOneOfRunningHead),
            Math.Max(2, pages.Count)
        );
        return [.. counts.Where(count => count.Value >= enough).Select(count => count.Key)];
    }

    private static string? Headline(IReadOnlyList<PdfPageLines> pages, double bodySize, List<PdfLine> kept)
    {
        var first = pages.FirstOrDefault(page => page.Lines.Count > 0)?.Lines.Where(kept.Contains).ToList();
        if (first is null || first.Count == 0)
            return null;
        // A drop capital is larger than any headline, and a letter long.
        var candidates = first
            .Where(line => Words.Count(line.Text) > 1 && line.Size > HeadlineSize * bodySize)
            .ToList();
        if (candidates.Count == 0)
            return null;
        var size = candidates.Max(line => line.Size);
        var start = first.FindIndex(line => Words.Count(line.Text) > 1 && line.Size == size);
        var headline = PdfParagraphs.Of([
            .. first.Skip(start).TakeWhile(line => Math.Abs(line.Size - size) < 0.1 * size),
        ]);
        var text = string.Join(' ', headline);
        return Words.Count(text) <= MostWordsOfHeadline ? text : headline[0];
    }

    private static bool IsAtEdge(PdfLine line, PdfPageLines page) =>
        line.Baseline > page.Height * (1 - Margin) || line.Baseline < page.Height * Margin;

    /// <summary>A line as it is on every page: without the numbers that change.</summary>
    private static string Key(string text) => Digits.Replace(text, "#").ToLowerInvariant();

    private static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : TextBlocks.OneLine(CleanCharacters.In(text)) is { Length: > 0 } line ? line
        : null;

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits { get; }

    [GeneratedRegex(
        @"^[\W_]*(?:(?:page|seite|p\.|pág\.|página|pagina|s\.)\s*)?\d{1,4}(?:\s*(?:of|von|de|sur|di|van|/|\|)\s*\d{1,4})?[\W_]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PageNumber { get; }
}
