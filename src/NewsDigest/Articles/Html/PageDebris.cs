namespace NewsDigest.Articles.Html;

/// <summary>Takes away what a page itself names as something else than its article, and what opens over it.</summary>
internal static class PageDebris
{
    /// <summary>Share of links in a paragraph that has one by the way.</summary>
    private const double HardlyALink = 0.1;

    /// <summary>Share of a page's paragraphs that may stand behind its footer.</summary>
    private const double MostBehindFooter = 0.4;

    /// <summary>Drops it.</summary>
    public static void Drop(PageText page)
    {
        DropNamed(page);
        DropBehindFooter(page);
    }

    private static void DropNamed(PageText page)
    {
        var named = page.Named.ToLookup(named => named.Rule, named => named.Element);
        foreach (var rule in PageRules.All.Prepend(PageRules.Hidden))
        {
            if (!named.Contains(rule))
                continue;
            // Shares are those of what the rules before have left: of a page that is comments for the most part, the text
            // would otherwise be a small share.
            var measure = new PageMeasure(page.Blocks);
            var most = measure.Weight(page.Root) * rule.MostShare;
            var elements = Outermost(named[rule].Where(element => Fits(element, rule, measure, most))).ToList();
            // Teasers come in lists: one alone with hardly a link is the article's lead.
            if (rule.NeedsLinks && elements is [var only] && measure.LinkDensity(only) < HardlyALink)
                continue;
            if (elements.Sum(measure.Weight) <= most)
                foreach (var element in elements)
                    page.Drop(element, rule.Name);
        }
    }

    /// <summary>What little stands behind the last footer of a page, and goes on with nothing before it, is windows that open over it.</summary>
    private static void DropBehindFooter(PageText page)
    {
        var last = page.Blocks.Count - 1;
        var behind = 0;
        while (last >= 0 && page.Blocks[last].Dropped != PageRules.Footer)
        {
            behind += page.Blocks[last].Weight;
            last--;
        }
        if (last < 0 || behind > page.Blocks.Sum(block => block.Weight) * MostBehindFooter)
            return;
        var rest = page.Blocks.Skip(last + 1).ToList();
        var holders = rest.Where(block => block.Weight > 0).Select(block => block.Element.Parent).ToHashSet();
        if (page.Blocks.Take(last).Any(block => block.Weight > 0 && holders.Contains(block.Element.Parent)))
            return;
        foreach (var block in rest)
            block.Drop(PageRules.Footer);
    }

    private static bool Fits(HtmlNode element, PageRule rule, PageMeasure measure, double mostWeight) =>
        measure.Weight(element) <= mostWeight
        && measure.Length(element) <= rule.MostLength
        && (!rule.NeedsLinks || measure.LinkDensity(element) > 0);

    /// <summary>Elements of one name lie within each other: those that lie in no other.</summary>
    private static IEnumerable<HtmlNode> Outermost(IEnumerable<HtmlNode> elements)
    {
        var end = 0;
        foreach (var element in elements)
            if (element.Blocks.End > end)
            {
                end = element.Blocks.End;
                yield return element;
            }
    }
}
