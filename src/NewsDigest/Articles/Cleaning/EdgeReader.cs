namespace NewsDigest.Articles.Cleaning;

/// <summary>
/// Reads what stands above and under a text: labelled lines, date, author, publisher. What says something of the article is
/// kept as data, and all of it is dropped from the text.
/// </summary>
internal sealed class EdgeReader(BlockList body, ArticleFields fields)
{
    private const int MostWordsOfPublisher = 5;

    /// <summary>Headline, caption, author, date: what stands lower is text.</summary>
    private const int BlocksOfHead = 8;

    /// <summary>The author whom a line of its own names.</summary>
    public string? Author { get; private set; }

    /// <summary>Reads the opening or the tail of the text.</summary>
    /// <param name="forward">The opening.</param>
    /// <param name="title">The headline, where it is known.</param>
    public void Read(bool forward, string? title)
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
            else if ((Byline.Read(body[i]) ?? NameUnderHeadline(i, title)) is { } author)
            {
                Author ??= author;
                body.Drop(i, "byline");
                if (i + 1 < BlocksOfHead)
                    TakeSourceAt(i + 1);
            }
            else if (forward && TimeStamp.BehindName(body[i]) is var (name, date))
            {
                Author ??= name;
                fields.Add(ArticleField.Published, date);
                body.Drop(i, "byline");
            }
            else if (
                DebrisRules.Find(body[i], forward ? DebrisPlace.Opening : DebrisPlace.Tail) is { } rule
                && !rule.MayBeHeadline(title)
            )
                body.Drop(i, rule.Name);
    }

    /// <summary>A name alone above or under the date, or under the author, is the publisher's.</summary>
    private void TakeSourceBeside(int date)
    {
        if (!TakeSourceAt(date - 1))
            TakeSourceAt(date + 1);
    }

    private bool TakeSourceAt(int i)
    {
        if (i < 1 || i >= body.Count || !body.IsKept(i) || !IsPublisher(body[i]) || Byline.Read(body[i]) is not null)
            return false;
        fields.Add(ArticleField.Source, body[i]);
        body.Drop(i, "publisher");
        return true;
    }

    /// <summary>Between headline and text a name alone is the author's.</summary>
    private string? NameUnderHeadline(int i, string? title) =>
        title is not null && i < BlocksOfHead && Byline.IsName(body[i]) ? body[i] : null;

    private static bool IsPublisher(string block) =>
        Words.Count(block) <= MostWordsOfPublisher
        && !SentenceEnd.Closes(block)
        && CreditLine.IsNames(block)
        && LabelledLine.Read(block) is null;
}
