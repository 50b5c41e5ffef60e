using System.Text.RegularExpressions;
using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Articles.Html;

/// <summary>Finds the day of an article among what its page shows, where the page does not declare it.</summary>
internal static partial class PageDates
{
    /// <summary>Blocks above and below the article in which its date is looked for.</summary>
    private const int MostAbove = 40;

    private const int MostBelow = 4;

    private const int LongestStamp = 140;

    /// <summary>Dates that the page shows, the surest first.</summary>
    public static IEnumerable<string> In(IReadOnlyList<HtmlNode> elements, PageText page, HtmlNode article)
    {
        foreach (var element in elements)
            if (element["itemprop"] == "datePublished" && (element["content"] ?? element["datetime"]) is { } declared)
                yield return declared;
        if (elements.FirstOrDefault(e => e.Name == "time" && e["datetime"] is not null) is { } time)
            yield return time["datetime"]!;
        var (first, end) = article.Blocks;
        var nearest = Enumerable
            .Range(1, MostAbove)
            .Select(distance => first - distance)
            .Concat(Enumerable.Range(first, Math.Min(end - first, MostAbove) + MostBelow))
            .Where(i => i >= 0 && i < page.Blocks.Count);
        foreach (var i in nearest)
            if (MayBeStamp(page.Blocks[i]) && Find(page.Blocks[i].Text) is { } date)
                yield return date;
        if (page.Within(article).FirstOrDefault(block => block.Weight > 0 && !block.IsHeading) is { } opening)
            if (Dated.Match(opening.Text) is { Success: true } match)
                yield return match.Groups["date"].Value;
    }

    /// <summary>The day in an address such as "/2026/03/09/title"; null where there is none.</summary>
    public static string? InAddress(string? url) =>
        url is not null && Path.Match(url) is { Success: true } match
            ? $"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}"
            : null;

    private static bool MayBeStamp(PageBlock block) =>
        block.Text.Length <= LongestStamp
        && block.Dropped is null or "byline" or "another part of the page" or "links and labels" or "headline"
        && block.LinkDensity < 0.5
        && !block.IsProse;

    /// <summary>The date in a line, where the line begins or ends with it or says little else.</summary>
    internal static string? Find(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange('0', '9') || line.Contains('©', StringComparison.Ordinal))
            return null;
        if (TimeStamp.IsDate(line))
            return TimeStamp.DateIn(line);
        foreach (var match in Date.EnumerateMatches(line))
            if (line.Substring(match.Index, match.Length) is var date && PublishedTime.Parse(date) is not null)
                return date;
        return null;
    }

    [GeneratedRegex(
        @"/(?<year>(?:19|20)\d\d)[/-](?<month>[01]?\d)[/-](?<day>[0-3]?\d)(?=[/-]|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Path { get; }

    /// <summary>A text that opens with its day: "9.3.2026 - The harbour council".</summary>
    [GeneratedRegex(@"^\(?(?<date>\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d)\)?\s*[-–—:|]", RegexOptions.CultureInvariant)]
    private static partial Regex Dated { get; }

    [GeneratedRegex(
        @"(?<!\d)(?:(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|"
            + @"\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d(?:,?\s+\d{1,2}:\d\d)?|"
            + @"\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:de\s+)?\p{L}{3,10}\.?\s+(?:de\s+)?(?:19|20)\d\d|"
            + @"\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d)(?!\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Date { get; }
}
