namespace NewsDigest.Articles.Html;

/// <summary>
/// Finds the element of a page that holds its article: the one that the page marks, if it holds enough of the page's
/// paragraphs; from there, or from the whole page, down to the element that nearly all paragraphs lie in.
/// </summary>
internal sealed class ArticleFinder(PageText page, HtmlNode root)
{
    /// <summary>Characters of paragraphs below which a page has no article, only notices.</summary>
    public const int LeastText = 140;

    /// <summary>Share of an element's paragraphs that a child must hold for the article to be in that child alone.</summary>
    private const double NearlyAll = 0.85;

    /// <summary>Share of paragraphs that stand in an element itself where its parts are boxes in its text.</summary>
    private const double FlowShare = 0.25;

    /// <summary>A smaller part than this, beside the largest one, is a box of the page.</summary>
    private const double LeastOfPart = 0.15;

    private const double MostLinksOfPart = 0.25;

    /// <summary>Share of the page's paragraphs that the article with the page's headline holds at least.</summary>
    private const double LeastOfHeaded = 0.2;

    /// <summary>Items that make a list.</summary>
    private const int FewestItems = 5;

    private readonly int headline = OnlyHeadline(page.Blocks);

    private readonly PageMeasure measure = new(page.Blocks);

    /// <summary>The element; drops the parts of it that are no part of the article.</summary>
    public HtmlNode Find()
    {
        var marked = Marked();
        var article = marked ?? root;
        while (true)
        {
            var parts = article.Children.Where(IsPart).ToList();
            if (parts.MaxBy(measure.Weight) is not { } largest)
                return article;
            var all = measure.Weight(article);
            if (measure.Weight(largest) < all * NearlyAll)
            {
                var direct = all - parts.Sum(measure.Weight);
                if (marked is not null || direct > all * FlowShare)
                    return article;
                var others = parts.Where(part => part != largest).ToLookup(part => Continues(largest, part));
                foreach (var other in others[false])
                    page.Drop(other, "another part of the page");
                if (others[true].Any())
                    return article;
            }
            else if (marked is not null && HoldsListsBeside(article, largest))
                return article;
            article = largest;
        }
    }

    /// <summary>Whether a marked article has lists of words, not of links, beside its largest part, such as a table of results.</summary>
    private bool HoldsListsBeside(HtmlNode article, HtmlNode largest)
    {
        var items = 0;
        for (var i = article.Blocks.First; i < article.Blocks.End; i++)
            if (
                (i < largest.Blocks.First || i >= largest.Blocks.End)
                && page.Blocks[i] is { Dropped: null, LinkLength: 0, Element.Name: "li" or "td" or "dd" }
            )
                items++;
        return items >= FewestItems;
    }

    private HtmlNode? Marked()
    {
        var all = measure.Weight(root);
        foreach (var mark in ArticleMark.All)
        {
            var marked = root.Elements()
                .Where(element => measure.Weight(element) > 0 && mark.IsMarked(element))
                .ToList();
            if (marked.MaxBy(measure.Weight) is not { } best || measure.Weight(best) < LeastText)
                continue;
            // Other articles on the page, together, may hold more than the one whose headline is the page's.
            if (!mark.MayBeParts && marked.LastOrDefault(HoldsHeadline) is { } headed)
                return headed;
            var least = measure.Weight(best) * LeastOfPart;
            var whole = mark.MayBeParts
                ? marked.Where(element => measure.Weight(element) >= least).Aggregate(best, Join)
                : best;
            if (measure.Weight(whole) >= all * mark.LeastShare)
                return whole;
        }
        return null;
    }

    private bool HoldsHeadline(HtmlNode element) =>
        headline >= element.Blocks.First
        && headline < element.Blocks.End
        && measure.Weight(element) >= Math.Max(LeastText, measure.Weight(root) * LeastOfHeaded);

    /// <summary>The only heading of the first rank; -1 where there is none or are several.</summary>
    private static int OnlyHeadline(IReadOnlyList<PageBlock> blocks)
    {
        var only = -1;
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].Element.Name == "h1")
            {
                if (only >= 0)
                    return -1;
                only = i;
            }
        return only;
    }

    /// <summary>Whether an element is a part of a page with paragraphs in it, not a paragraph of the text around it.</summary>
    private bool IsPart(HtmlNode element) =>
        element.Blocks.End > element.Blocks.First
        && measure.Weight(element) > 0
        && element.Name is not ("p" or "ul" or "ol" or "dl" or "li" or "blockquote" or "pre")
        && !(element.Blocks.End - element.Blocks.First == 1 && page.Blocks[element.Blocks.First].Element == element);

    /// <summary>Whether a part of a page goes on with the text of the largest.</summary>
    private bool Continues(HtmlNode largest, HtmlNode other) =>
        other.Name == largest.Name && other["class"] is { } names && names == largest["class"]
        || measure.Weight(other) > measure.Weight(largest) * LeastOfPart
            && measure.LinkDensity(other) < MostLinksOfPart
            && !page.Within(other).Any(block => block is { IsHeading: true, LinkDensity: > 0.5 });

    /// <summary>The innermost element that holds both.</summary>
    private static HtmlNode Join(HtmlNode one, HtmlNode other)
    {
        var holders = new HashSet<HtmlNode>();
        for (var node = one; node is not null; node = node.Parent)
            holders.Add(node);
        var common = other;
        while (!holders.Contains(common))
            common = common.Parent!;
        return common;
    }
}
