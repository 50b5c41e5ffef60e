namespace NewsDigest.Articles.Html;

/// <summary>Sums over the blocks of a page, so that any element is measured at once, however many lie in each other.</summary>
internal sealed class PageMeasure
{
    private readonly int[] weight;
    private readonly int[] length;
    private readonly int[] links;
    private readonly int[] texts;

    /// <summary>Sums up the blocks that are not dropped.</summary>
    public PageMeasure(IReadOnlyList<PageBlock> blocks)
    {
        weight = new int[blocks.Count + 1];
        length = new int[blocks.Count + 1];
        links = new int[blocks.Count + 1];
        texts = new int[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var counts = block.Dropped is null;
            weight[i + 1] = weight[i] + block.Weight;
            length[i + 1] = length[i] + (counts ? block.Text.Length : 0);
            links[i + 1] = links[i] + (counts ? block.LinkLength : 0);
            texts[i + 1] = texts[i] + (counts && block.IsMarkedAsText ? 1 : 0);
        }
    }

    /// <summary>Characters of paragraphs, without links.</summary>
    public int Weight(HtmlNode element) => In(weight, element);

    /// <summary>Characters.</summary>
    public int Length(HtmlNode element) => In(length, element);

    /// <summary>Whether an element holds blocks that HTML calls paragraphs, items or headings, or that end like sentences.</summary>
    public bool HoldsText(HtmlNode element) => In(texts, element) > 0;

    /// <summary>Share of links.</summary>
    public double LinkDensity(HtmlNode element) =>
        Length(element) is var inAll and > 0 ? (double)In(links, element) / inAll : 0;

    private static int In(int[] sums, HtmlNode element) => sums[element.Blocks.End] - sums[element.Blocks.First];
}
