namespace NewsDigest.Summaries;

/// <summary>Puts the chosen sentences into the order in which they are read.</summary>
internal static class ExtractOrder
{
    /// <summary>What it adds to a sentence that its text begins with it, beside how much of the headlines it says.</summary>
    private const double Beginning = 0.6;

    /// <summary>
    /// Indices in reading order. Sentences of one text keep its order. Of several texts, the run of neighbouring sentences leads that begins
    /// with what the headlines say, or a report begins with; the other runs follow by how far from the beginning of their text they stand, so
    /// that what every report begins with comes before its details. What was said more than a day before the
    /// newest report comes last: it may be settled by now ("will vote", "has voted").
    /// </summary>
    /// <param name="sentences">All sentences, text by text.</param>
    /// <param name="chosen">Indices, the first chosen first.</param>
    /// <param name="headlines">What the reports' headlines say.</param>
    public static List<int> Of(
        IReadOnlyList<RankedSentence> sentences,
        IReadOnlyList<int> chosen,
        HeadlineTerms headlines
    )
    {
        var inOrder = chosen.Order().ToList();
        if (chosen.Count == 0 || sentences[inOrder[0]].Text == sentences[inOrder[^1]].Text)
            return inOrder;

        var runs = new List<List<int>>();
        foreach (var i in inOrder)
        {
            if (runs.Count > 0 && runs[^1][^1] == i - 1 && sentences[i - 1].Text == sentences[i].Text)
                runs[^1].Add(i);
            else
                runs.Add([i]);
        }
        var leading = runs.MaxBy(run => Lead(sentences[run[0]]));
        return
        [
            .. runs.OrderBy(run => sentences[run[0]].Features.Outdated > 0 ? 1 : 0)
                .ThenBy(run => run == leading ? 0 : 1)
                .ThenBy(run => sentences[run[0]].Sentence.Number)
                .ThenBy(run => run[0])
                .SelectMany(run => run),
        ];

        double Lead(RankedSentence sentence) =>
            headlines.SaidBy(sentence.Terms) + (Beginning * sentence.Features.Early);
    }
}
