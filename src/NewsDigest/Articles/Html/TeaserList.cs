namespace NewsDigest.Articles.Html;

/// <summary>Tells a page that lists articles, such as a front page, from an article.</summary>
internal static class TeaserList
{
    private const int FewestTeasers = 4;

    /// <summary>Share of the paragraphs that are teasers.</summary>
    private const double LeastShare = 0.7;

    /// <summary>Blocks between a teaser's headline and its text: picture, section, date.</summary>
    private const int MostBetween = 4;

    private const int FewestWordsOfHeadline = 3;

    private const double AllLink = 0.8;

    /// <summary>Whether nearly all paragraphs of what seems to be the article are teasers: each in a box with its linked headline.</summary>
    public static bool Is(PageText page, HtmlNode article)
    {
        var prose = ProseBefore(page.Blocks);
        var (all, ofTeasers, teasers) = (0, 0, 0);
        var headline = -1;
        for (var i = article.Blocks.First; i < article.Blocks.End; i++)
        {
            var block = page.Blocks[i];
            if (block.LinkDensity > AllLink && Words.Count(block.Text) >= FewestWordsOfHeadline)
                headline = i;
            if (block.Weight == 0)
                continue;
            all += block.Weight;
            if (headline >= 0 && i - headline <= MostBetween && AreAlone(page, prose, headline, i))
            {
                teasers++;
                ofTeasers += block.Weight;
            }
            headline = -1;
        }
        return teasers >= FewestTeasers && ofTeasers >= all * LeastShare;
    }

    /// <summary>Whether the innermost element that holds both holds no other paragraph.</summary>
    private static bool AreAlone(PageText page, int[] prose, int headline, int paragraph)
    {
        var box = page.Blocks[paragraph].Element;
        while (box.Blocks.First > headline && box.Parent is { } parent)
            box = parent;
        return prose[box.Blocks.End] - prose[box.Blocks.First] < 2;
    }

    private static int[] ProseBefore(IReadOnlyList<PageBlock> blocks)
    {
        var before = new int[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
            before[i + 1] = before[i] + (blocks[i].IsProse ? 1 : 0);
        return before;
    }
}
