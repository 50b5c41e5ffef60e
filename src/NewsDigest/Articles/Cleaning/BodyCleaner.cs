namespace NewsDigest.Articles.Cleaning;

/// <summary>
/// Takes the blocks of a text apart into headline, paragraphs and debris. The rules of <see cref="DebrisRules"/> look at one
/// block each; what follows here is what can only be told from a block's surroundings.
/// </summary>
public static class BodyCleaner
{
    /// <summary>A line of fewer words, alone, is no news.</summary>
    private const int FewestWordsOfNews = 3;

    private const int MostWordsOfPublisher = 5;

    /// <summary>The whole headline stands near the top where the first line has only its beginning.</summary>
    private const int BlocksSearchedForHeadline = 3;

    /// <summary>Cleans a text.</summary>
    /// <param name="blocks">Its blocks in their order, each one line.</param>
    /// <param name="title">Its headline where the document declares one; else it is looked for among the blocks.</param>
    public static CleanBody Clean(IReadOnlyList<string> blocks, string? title)
    {
        var body = new BlockList(blocks);
        var fields = new ArticleFields();
        string? byline = null;

        DropDebrisAnywhere(body, title);
        ReadEdge(forward: true);
        title ??= fields.First(ArticleField.Title) ?? TakeHeadline(body);
        if (title is not null)
            title = DropRepeatedHeadline(body, title);
        DropCaptions(body);
        ReadEdge(forward: true);
        ReadEdge(forward: false);

        var paragraphs = body.Kept.ToList();
        string? dateline = null;
        string? agency = null;
        if (paragraphs.Count > 0 && Dateline.Split(paragraphs[0]) is { } split)
            (dateline, agency, paragraphs[0]) = split;
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
            Byline = byline,
            Dateline = dateline,
            Agency = agency,
            Fields = fields,
            Dropped = body.Dropped,
        };

        // A name alone above or under the date is the publisher's.
        void TakeSourceBeside(int date)
        {
            foreach (var i in (ReadOnlySpan<int>)[date - 1, date + 1])
            {
                if (
                    i < 1
                    || i >= body.Count
                    || !body.IsKept(i)
                    || !IsPublisher(body[i])
                    || Byline.Read(body[i]) is not null
                )
                    continue;
                fields.Add(ArticleField.Source, body[i]);
                body.Drop(i, "publisher");
                return;
            }
        }

        void ReadEdge(bool forward)
        {
            foreach (var i in forward ? body.Opening() : body.Tail())
                if (LabelledLine.Read(body[i]) is { } line)
                {
                    fields.Add(line.Field, line.Value);
                    body.Drop(i, "labelled line");
                    if (line.Field is ArticleField.Published or ArticleField.Updated)
                        TakeSourceBeside(i);
                }
                else if (TimeStamp.IsDate(body[i]))
                {
                    fields.Add(ArticleField.Published, TimeStamp.DateIn(body[i]));
                    body.Drop(i, "date");
                    TakeSourceBeside(i);
                }
                else if (Byline.Read(body[i]) is { } author)
                {
                    byline ??= author;
                    body.Drop(i, "byline");
                }
                else if (
                    DebrisRules.Find(body[i], forward ? DebrisPlace.Opening : DebrisPlace.Tail) is { } rule
                    && !MayBeHeadline(rule, title)
                )
                    body.Drop(i, rule.Name);
        }
    }

    /// <summary>Headlines begin "Watch:" and "Analysis:" too.</summary>
    private static bool MayBeHeadline(DebrisRule rule, string? title) =>
        title is null && rule.Name == DebrisRules.ReadMore;

    private static bool IsPublisher(string block) =>
        Words.Count(block) <= MostWordsOfPublisher
        && !SentenceEnd.Closes(block)
        && CreditLine.IsNames(block)
        && LabelledLine.Read(block) is null;

    private static void DropDebrisAnywhere(BlockList body, string? title)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (
                !body.IsKept(i)
                || DebrisRules.Find(body[i], DebrisPlace.Anywhere) is not { } rule
                || (i == 0 && MayBeHeadline(rule, title))
            )
                continue;
            body.Drop(i, rule.Name);
            if (rule.Reach == DebrisReach.List)
                for (var next = i + 1; next < body.Count && !body.IsProse(next); next++)
                    body.Drop(next, rule.Name);
            else if (rule.Reach == DebrisReach.Rest && body.IsMostlyBefore(i))
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
        for (var i = 0; i < body.Count; i++)
            if (body.IsKept(i) && body.KeptCount > 1 && HeadlineFinder.AreSame(body[i], title))
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
