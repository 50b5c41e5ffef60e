using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Articles.Html;

/// <summary>
/// The article on a page: takes away what the page itself names as something else, finds the element that holds the
/// article, and keeps what in it is text rather than links and labels.
/// </summary>
internal static class MainText
{
    /// <summary>Share of links above which an element without paragraphs is a list of them.</summary>
    private const double MostlyLinks = 0.4;

    /// <summary>The same for an element with paragraphs.</summary>
    private const double MostlyLinksWithText = 0.6;

    /// <summary>Share of links above which a block is nothing but a link.</summary>
    private const double AllLinks = 0.8;

    /// <summary>Words before a colon that announce what follows.</summary>
    private const int MostWordsOfLabel = 5;

    /// <summary>Blocks of an article; what has more is no news, and is not to cost more.</summary>
    private const int MostBlocks = 4000;

    /// <summary>Characters of a declared text below which it may be a teaser.</summary>
    private const int LeastDeclared = 600;

    /// <summary>Characters of paragraphs that a page shows at most where its text is yet to be fetched.</summary>
    private const int MostOfStub = 300;

    /// <summary>The article's blocks; none where the page holds no article.</summary>
    /// <param name="page">The page, marked.</param>
    /// <param name="article">The element that holds its article.</param>
    /// <param name="declared">The text that the page declares beside the one it shows; it counts where a page shows none.</param>
    public static IReadOnlyList<string> Blocks(PageText page, HtmlNode article, string? declared)
    {
        var shown = page.Within(article).Where(block => block.Dropped is null).Take(MostBlocks).ToList();
        var blocks = page.Blocks.Take(article.Blocks.First).Where(block => block.IsLead).Concat(shown);
        if (declared is null || declared.Length < LeastDeclared || shown.Sum(block => block.Weight) > MostOfStub)
            return [.. blocks.Select(block => block.Text)];
        var whole = DeclaredBlocks(declared);
        return
        [
            .. blocks
                .Select(block => block.Text)
                .Where(text => !whole.Any(other => other.Contains(text, StringComparison.OrdinalIgnoreCase))),
            .. whole,
        ];
    }

    /// <summary>A declared text may be marked up or plain.</summary>
    private static IReadOnlyList<string> DeclaredBlocks(string declared) =>
        declared.Contains('<', StringComparison.Ordinal)
            ? [.. PageText.Of(HtmlTree.Parse(declared)).Blocks.Select(block => block.Text).Take(MostBlocks)]
            : [.. TextBlocks.Of(CleanCharacters.In(CharacterReferences.Resolve(declared))).Take(MostBlocks)];

    /// <summary>All blocks of a page with what speaks against each, and the element that holds the article.</summary>
    public static (PageText Page, HtmlNode Article) Mark(HtmlNode root)
    {
        var page = PageText.Of(root);
        PageDebris.Drop(page);
        if (page.Blocks.Sum(block => block.Weight) < ArticleFinder.LeastText)
            foreach (var block in page.Blocks)
                block.Restore();
        var article = new ArticleFinder(page, root).Find();
        DropLists(page, new PageMeasure(page.Blocks), article);
        DropHeadings(page, article);
        Lead.Find(root, page, article);
        return (page, article);
    }

    private static void DropLists(PageText page, PageMeasure measure, HtmlNode element)
    {
        foreach (var child in element.Children)
        {
            if (child.IsText || measure.Length(child) == 0)
                continue;
            if (measure.Weight(child) == 0 && IsNoText(page, measure, child))
                page.Drop(child, "links and labels");
            else if (measure.Weight(child) > 0 && measure.LinkDensity(child) > MostlyLinksWithText)
                page.Drop(child, "list of links");
            else
                DropLists(page, measure, child);
        }
    }

    /// <summary>Whether an element without a paragraph is something else than text.</summary>
    private static bool IsNoText(PageText page, PageMeasure measure, HtmlNode element) =>
        element.Name switch
        {
            "h2" or "h3" or "h4" or "h5" or "h6" => false,
            "p" => page.Within(element).All(block => block.IsLabelledLink)
                || measure.LinkDensity(element) > AllLinks
                    && !page.Within(element).Any(block => BlockList.ReadsLikeParagraph(block.Text)),
            "ul" or "ol" => page.Within(element).Count(block => block.LinkDensity > AllLinks) * 2
                >= element.Blocks.End - element.Blocks.First,
            "div" or "section" or "span" or "header" or "custom" => measure.LinkDensity(element) > MostlyLinks
                || !measure.HoldsText(element),
            _ => measure.LinkDensity(element) > MostlyLinks,
        };

    /// <summary>
    /// A headline above the text is the title; a heading with nothing under it, and a label ("See also:") in front of a list
    /// that is gone, announced what is not there.
    /// </summary>
    private static void DropHeadings(PageText page, HtmlNode article)
    {
        var holdsText = page.Within(article).Any(block => block.Weight > 0 && !block.IsHeading);
        PageBlock? next = null;
        var isGap = false;
        for (var i = article.Blocks.End - 1; i >= article.Blocks.First; i--)
        {
            var block = page.Blocks[i];
            if (block.Dropped is not null)
                isGap = true;
            else if (
                holdsText
                && AnnouncesNothing(block, next, isGap, page.Blocks[Math.Min(i + 1, article.Blocks.End - 1)].Dropped)
            )
            {
                block.Drop("heading of nothing");
                isGap = true;
            }
            else
                (next, isGap) = (block, false);
        }
        var headlines = page.Within(article).Where(block => block.Element.Name == "h1").ToList();
        if (headlines.Count == 1)
            headlines[0].Drop("headline");
    }

    /// <param name="block">A block.</param>
    /// <param name="next">The block that follows it in the article.</param>
    /// <param name="isGap">Whether there was something between the two that is dropped.</param>
    /// <param name="gone">What the very next block was taken for.</param>
    private static bool AnnouncesNothing(PageBlock block, PageBlock? next, bool isGap, string? gone) =>
        block.IsHeading
            ? next is null
                || isGap
                    && next.IsHeading
                    && string.CompareOrdinal(next.Element.Name, block.Element.Name) <= 0
                    && block.Element.Name != "h1"
            : (next is null || isGap && next.IsHeading || gone is "byline" or "tags" or "related list")
                && block.Text.EndsWith(':')
                && Words.Count(block.Text) <= MostWordsOfLabel;
}
