namespace NewsDigest.Summaries;

/// <summary>Puts the chosen sentences into the order in which they are read.</summary>
internal static class ExtractOrder
{
    /// <summary>
    /// Indices in reading order. Sentences of one text keep its order. Of several texts, the run of neighbouring sentences with the one
    /// chosen first leads; the other runs follow by how far from the beginning of their text they stand, so that what
    /// every report begins with comes before its details. What was said more than a day before the
    /// newest report comes last: it may be settled by now ("will vote", "has voted").
    /// </summary>
    /// <param name="sentences">All sentences, text by text.</param>
    /// <param name="chosen">Indices, the first chosen first.</param>
    public static List<int> Of(IReadOnlyList<RankedSentence> sentences, IReadOnlyList<int> chosen)
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
        return
        [
            .. runs.OrderBy(run => sentences[run[0]].Features.Outdated > 0 ? 1 : 0)
                .ThenBy(run => run.Contains(chosen[0]) ? 0 : 1)
                .ThenBy(run => sentences[run[0]].Sentence.Number)
                .ThenBy(run => run[0])
                .SelectMany(run => run),
        ];
    }
}
