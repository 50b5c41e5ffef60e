namespace NewsDigest.Articles.Cleaning;

/// <summary>
/// Takes the blocks of a text apart into headline, paragraphs and debris. The rules of <see cref="DebrisRules"/> look at one
/// block each; what follows here is what can only be told from a block's surroundings.
/// </summary>
public static class BodyCleaner
{
    /// <summary>A line of fewer words, alone, is no news.</summary>
    private const int FewestWordsOfNews = 3;

    /// <summary>The whole headline stands near the top where the first line has only its beginning.</summary>
    private const int BlocksSearchedForHeadline = 3;

    private const int BlocksAboveLead = 3;

    /// <summary>Cleans a text.</summary>
    /// <param name="blocks">Its blocks in their order, each one line.</param>
    /// <param name="title">Its headline where the document declares one; else it is looked for among the blocks.</param>
    public static CleanBody Clean(IReadOnlyList<string> blocks, string? title)
    {
        var body = new BlockList(blocks);
        var fields = new ArticleFields();
        var edges = new EdgeReader(body, fields);

        DropDebrisAnywhere(body, title, fields);
        edges.Read(forward: true, title);
        title ??= fields.First(ArticleField.Title) ?? TakeHeadline(body);
        if (title is not null)
            title = DropRepeatedHeadline(body, title);
        DropCaptions(body);
        edges.Read(forward: true, title);
        edges.Read(forward: false, title);

        var paragraphs = body.Kept.ToList();
        string? dateline = null;
        string? agency = null;
        // A sub-heading may stand above the lead.
        var lead = Math.Max(
            0,
            paragraphs.FindIndex(0, Math.Min(paragraphs.Count, BlocksAboveLead), BlockList.ReadsLikeParagraph)
        );
        if (paragraphs.Count > 0 && Dateline.Split(paragraphs[lead]) is { } split)
            (dateline, agency, paragraphs[lead]) = split;
        var truncated = body.EndsIn(DebrisRules.GoesOn);
        var isHeadlineAlone = paragraphs.Count == 0 && title is not null && Words.Count(title) >= FewestWordsOfNews;
        if (paragraphs.Count > 0)
        {
            (paragraphs[^1], var isCut) = Truncation.Of(paragraphs[^1]);
            truncated |= isCut;
            title ??= HeadlineFinder.MakeFrom(paragraphs[0]);
        }
        else if (isHeadlineAlone)
            paragraphs.Add(title!);

        return new CleanBody
        {
            Title = title,
            Paragraphs = paragraphs,
            HasSentence = !isHeadlineAlone && paragraphs.Exists(BlockList.ReadsLikeParagraph),
            Truncated = truncated,
            Byline = edges.Author,
            Dateline = dateline,
            Agency = agency,
            Fields = fields,
            Dropped = body.Dropped,
        };
    }

    private static void DropDebrisAnywhere(BlockList body, string? title, ArticleFields fields)
    {
        var (before, after) = (0L, body.ProseFrom(0));
        for (var i = 0; i < body.Count; i++)
        {
            if (!body.IsKept(i))
                continue;
            var prose = body.IsProse(i) ? body[i].Length : 0;
            after -= prose;
            if (
                DebrisRules.Find(body[i], DebrisPlace.Anywhere) is not { } rule
                || (i == 0 && rule.MayBeHeadline(title))
            )
            {
                before += prose;
                continue;
            }
            body.Drop(i, rule.Name);
            if (rule.Name == DebrisRules.TagLabel && LabelledLine.Read(body[i]) is { } tags)
                fields.Add(tags.Field, tags.Value);
            if (rule.Reach == DebrisReach.List)
                for (var next = i + 1; next < body.Count && !body.IsProse(next); next++)
                    body.Drop(next, rule.Name);
            else if (rule.Reach == DebrisReach.Rest && before > after)
                for (var next = i + 1; next < body.Count; next++)
                    body.Drop(next, rule.Name);
        }
    }

    private static string? TakeHeadline(BlockList body)
    {
        var first = body.FirstKept();
        if (first < 0)
            return null;
        var block = body[first];
        var isOnlyBlock = body.KeptCount == 1;
        if (
            !HeadlineFinder.IsHeadline(block, isOnlyBlock) || (block.EndsWith('.') && Dateline.Split(block) is not null)
        )
            return null;
        body.Drop(first, "headline");
        return block;
    }

    /// <summary>The headline, completed where it stops in mid-sentence and stands somewhere as a whole.</summary>
    private static string DropRepeatedHeadline(BlockList body, string title)
    {
        foreach (var block in body.Kept.Take(BlocksSearchedForHeadline).Concat(body.DroppedAs(DebrisRules.ReadMore)))
        {
            var candidate = block[
                (block.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? colon + 2 : 0)..
            ];
            if ((HeadlineFinder.Complete(title, block) ?? HeadlineFinder.Complete(title, candidate)) is not { } whole)
                continue;
            title = whole;
            break;
        }
        var headline = WireCode.Remove(title);
        for (var i = 0; i < body.Count; i++)
            if (body.IsKept(i) && body.KeptCount > 1 && HeadlineFinder.AreSame(body[i], headline))
                body.Drop(i, "repeated headline");
        return title;
    }

    private static void DropCaptions(BlockList body)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (!body.IsDroppedAs(i, DebrisRules.Credit))
                continue;
            if (i > 0 && body.IsKept(i - 1) && Caption.IsBesideCredit(body[i - 1]))
                body.Drop(i - 1, "caption");
            else if (i + 1 < body.Count && body.IsKept(i + 1) && Caption.IsAlone(body[i + 1]))
                body.Drop(i + 1, "caption");
        }
        for (var first = body.FirstKept(); first >= 0 && body.KeptCount > 2; first = body.FirstKept())
        {
            if (!Caption.IsAlone(body[first]))
                break;
            body.Drop(first, "caption");
        }
    }
}
