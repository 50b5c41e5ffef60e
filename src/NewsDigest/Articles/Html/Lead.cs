using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Articles.Html;

/// <summary>Finds the lead that stands under the headline, above the element that holds the article.</summary>
internal static class Lead
{
    /// <summary>Blocks between a lead and the article: picture, byline, date, buttons.</summary>
    private const int MostBetween = 60;

    private const double MostLinks = 0.3;

    private const int FewestWords = 8;

    private const int FewestWordsOfTitle = 4;

    /// <summary>One short sentence is a second headline: the text says it again.</summary>
    private const int FewestWordsOfOneSentence = 22;

    private const int MostWords = 140;

    /// <summary>So many paragraphs under the headline are no lead, but where the article begins.</summary>
    private const int FewestParagraphsOfText = 3;

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
        var above = page.Blocks.Skip(headline + 1).Take(first - headline - 1).Where(MayBeText).ToList();
        var text = above
            .Where(block => block.IsProse && block.Element.Name == "p")
            .GroupBy(block => block.Element.Parent)
            .Where(paragraphs => paragraphs.Count() >= FewestParagraphsOfText)
            .MaxBy(paragraphs => paragraphs.Count())
            ?.Key;
        foreach (var block in above)
            block.IsLead =
                (text is null ? IsLead(block) : block.IsProse && block.Element.Parent == text)
                && !IsRepeated(page, article, block);
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

    private static bool MayBeText(PageBlock block) =>
        block.Dropped is null or "another part of the page"
        && block.LinkDensity <= MostLinks
        && !TimeStamp.IsDate(block.Text);

    private static bool IsLead(PageBlock block)
    {
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

    /// <summary>A sentence of the text that is set in large type above it is no lead.</summary>
    private static bool IsRepeated(PageText page, HtmlNode article, PageBlock lead)
    {
        var sentence = lead.Text.Trim('"', '“', '”', '„', '»', '«', ' ');
        return page.Within(article).Any(block => block.Text.Contains(sentence, StringComparison.OrdinalIgnoreCase));
    }
}
