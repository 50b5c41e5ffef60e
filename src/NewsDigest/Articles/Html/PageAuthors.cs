using System.Text.RegularExpressions;
using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Articles.Html;

/// <summary>Finds the names of authors that a page shows beside its article.</summary>
internal static partial class PageAuthors
{
    /// <summary>Blocks above the article, and in its beginning and end, in which a byline is looked for.</summary>
    private const int MostAbove = 20;

    private const int MostWithin = 4;

    private const int LongestName = 60;

    private const int MostWords = 5;

    /// <summary>Lines that say "By" somebody.</summary>
    public static IEnumerable<string> Signed(PageText page, HtmlNode article) =>
        Near(page, article)
            .Select(block => Byline.Read(block.Text.Trim(' ', '|', '-', '–', '·', '•')))
            .OfType<string>();

    /// <summary>Names in elements that are called an author's or a byline's.</summary>
    public static IEnumerable<string> Named(PageText page, HtmlNode article) =>
        Near(page, article)
            .Where(block => IsOfAuthor(block.Element) || block.Element.Parent is { } parent && IsOfAuthor(parent))
            .Select(block => NameIn(block))
            .OfType<string>();

    private static IEnumerable<PageBlock> Near(PageText page, HtmlNode article)
    {
        var (first, end) = article.Blocks;
        return Enumerable
            .Range(first - MostAbove, MostAbove + Math.Min(MostWithin, end - first))
            .Concat(Enumerable.Range(Math.Max(first + MostWithin, end - MostWithin), 2 * MostWithin))
            .Where(i => i >= 0 && i < page.Blocks.Count)
            .Select(i => page.Blocks[i])
            .Where(block =>
                block.Dropped
                    is null
                        or "byline"
                        or "another part of the page"
                        or "links and labels"
                        or "heading of nothing"
            );
    }

    private static bool IsOfAuthor(HtmlNode element) => element["class"] is { } names && AuthorClass.IsMatch(names);

    /// <summary>The name in a block that is hardly more; a single word is one only where it is a link or begins with "by".</summary>
    private static string? NameIn(PageBlock block)
    {
        if (block.Text.Length > 2 * LongestName)
            return null;
        var text = block.Text.Trim(' ', '|', '-', '–', '·', '•', ',');
        var prefix = Prefix.Match(text);
        text = text[prefix.Length..];
        if (text.IndexOfAny(['|', '•', '·', ',', '(']) is var end and > 0)
            text = text[..end];
        text = text.Trim(' ', '-', '–', ':');
        var words = Words.Count(text);
        return
            text.Length is > 1 and <= LongestName
            && words is > 0 and <= MostWords
            && (words > 1 || prefix.Length > 0 || block.LinkDensity > 0.5)
            && Name.IsMatch(text)
            && !Label.IsMatch(text)
            ? text
            : null;
    }

    [GeneratedRegex(
        @"(?:^|[\s_-])(?:author|byline|writer|vcard|autor|auteur|redakteur)(?:s|name)?(?:$|[\s_-])|[a-z](?:Author|Byline)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex AuthorClass { get; }

    [GeneratedRegex(
        @"^(?:(?:written |posted |story |text )?by|von|par|por|di|door|autor(?:in)?|author|text|auteur)\b\s*:?\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Prefix { get; }

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}'’.\- ]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }

    /// <summary>What stands beside names in such elements.</summary>
    [GeneratedRegex(
        @"^(?:by|and|und|et|y|e|en|author|autor|authors|updated|published|posted|written|follow|share|email|e-mail|view|more|"
            + @"mehr|about|über|all|alle|read|staff|veröffentlicht|aktualisiert|stand|bio|profile|comments?|kommentare?|contributor|"
            + @"reporter|editor|correspondent|redaktion)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label { get; }
}
