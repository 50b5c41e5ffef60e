namespace NewsDigest.Articles.Html;

/// <summary>Sums over the blocks of a page, so that any element is measured at once, however many lie in each other.</summary>
internal sealed class PageMeasure
{
    private readonly int[] _weight;
    private readonly int[] _length;
    private readonly int[] _links;
    private readonly int[] _texts;

    /// <summary>Sums up the blocks that are not dropped.</summary>
    public PageMeasure(IReadOnlyList<PageBlock> blocks)
    {
        _weight = new int[blocks.Count + 1];
        _length = new int[blocks.Count + 1];
        _links = new int[blocks.Count + 1];
        _texts = new int[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var counts = block.Dropped is null;
            _weight[i + 1] = _weight[i] + block.Weight;
            _length[i + 1] = _length[i] + (counts ? block.Text.Length : 0);
            _links[i + 1] = _links[i] + (counts ? block.LinkLength : 0);
            _texts[i + 1] = _texts[i] + (counts && block.IsMarkedAsText ? 1 : 0);
        }
    }

    /// <summary>Characters of paragraphs, without links.</summary>
    public int Weight(HtmlNode element) => In(_weight, element);

    /// <summary>Characters.</summary>
    public int Length(HtmlNode element) => In(_length, element);

    /// <summary>Whether an element holds blocks that HTML calls paragraphs, items or headings, or that end like sentences.</summary>
    public bool HoldsText(HtmlNode element) => In(_texts, element) > 0;

    /// <summary>Share of links.</summary>
    public double LinkDensity(HtmlNode element) =>
        Length(element) is var length and > 0 ? (double)In(_links, element) / length : 0;

    private static int In(int[] sums, HtmlNode element) => sums[element.Blocks.End] - sums[element.Blocks.First];
}
