using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Articles.Html;

/// <summary>Finds the lead that stands under the headline, above the element that holds the article.</summary>
internal static class Lead
{
    /// <summary>Blocks between a lead and the article: picture, byline, date, buttons.</summary>
    private const int MostBetween = 30;

    private const int FewestWords = 8;

    private const int FewestWordsOfTitle = 4;

    /// <summary>One short sentence is a second headline: the text says it again.</summary>
    private const int FewestWordsOfOneSentence = 22;

    private const int MostWords = 90;

    private static readonly string[] Names =
    [
        "lead",
        "intro",
        "deck",
        "dek",
        "standfirst",
        "abstract",
        "summary",
        "subtitle",
        "subhead",
        "subline",
        "description",
        "excerpt",
        "teaser",
        "chapo",
        "entradilla",
        "sapo",
        "bajada",
        "vorspann",
    ];

    /// <summary>Marks the lead.</summary>
    public static void Find(HtmlNode root, PageText page, HtmlNode article)
    {
        var first = article.Blocks.First;
        var headline = -1;
        for (var i = first - 1; i >= Math.Max(0, first - MostBetween) && headline < 0; i--)
            if (page.Blocks[i].Element.Name == "h1" || IsTitle(root, page.Blocks[i].Text))
                headline = i;
        if (headline < 0)
            return;
        for (var i = headline + 1; i < first; i++)
            page.Blocks[i].IsLead = IsLead(page.Blocks[i]) && !IsRepeated(page, article, page.Blocks[i]);
    }

    /// <summary>Whether a block is the title that the page declares.</summary>
    private static bool IsTitle(HtmlNode root, string block) =>
        Words.Count(block) >= FewestWordsOfTitle
        && root.Elements()
            .TakeWhile(element => element.Name is "html" or "head" || element.Tag.HasFlag(HtmlTag.Head))
            .Any(element =>
                (
                    element.Name == "title" ? element.Text
                    : element["property"] == "og:title" ? element["content"]
                    : null
                )
                    is { } title
                && title.Contains(block, StringComparison.OrdinalIgnoreCase)
            );

    private static bool IsLead(PageBlock block)
    {
        if (
            block.Dropped is not (null or "another part of the page")
            || block.LinkDensity > 0.3
            || TimeStamp.IsDate(block.Text)
        )
            return false;
        var words = Words.Count(block.Text);
        return words <= MostWords
            && (words >= FewestWordsOfOneSentence || words >= FewestWords && SentenceEnd.IsInside(block.Text))
            && (block.IsProse || IsNamed(block.Element));
    }

    private static bool IsNamed(HtmlNode element)
    {
        for (var (node, steps) = (element, 0); node is not null && steps < 2; node = node.Parent, steps++)
            foreach (var name in Names)
                if (node["class"]?.Contains(name, StringComparison.OrdinalIgnoreCase) == true)
                    return true;
        return false;
    }

    private static bool IsRepeated(PageText page, HtmlNode article, PageBlock lead) =>
        page.Within(article).Take(5).Any(block => block.Text.StartsWith(lead.Text, StringComparison.OrdinalIgnoreCase));
}
