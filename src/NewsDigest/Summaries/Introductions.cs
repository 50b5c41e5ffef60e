namespace NewsDigest.Summaries;

/// <summary>Puts sentences that name somebody in short together with those that say who that is.</summary>
internal static class Introductions
{
    /// <summary>The runs, each by itself, and those with strangers a second time with the runs that introduce them.</summary>
    /// <param name="sentences">All sentences of the request.</param>
    /// <param name="runs">What can be quoted of them, in order.</param>
    public static List<ExtractPiece> Pieces(IReadOnlyList<RankedSentence> sentences, IReadOnlyList<SentenceRun> runs)
    {
        var pieces = new List<ExtractPiece>(runs.Count);
        foreach (var run in runs)
        {
            var alone = Piece(sentences, Enumerable.Range(run.First, run.Last - run.First + 1));
            pieces.Add(alone);
            if (alone.Strangers.Length == 0)
                continue;
            var introduced = new SortedSet<int>(alone.Sentences);
            foreach (var stranger in alone.Strangers)
            {
                if (Introducing(stranger, run, sentences, runs) is { } other)
                    introduced.UnionWith(Enumerable.Range(other.First, other.Last - other.First + 1));
            }
            if (introduced.Count > alone.Sentences.Length)
                pieces.Add(Piece(sentences, introduced) with { Alone = alone });
        }
        return pieces;
    }

    private static ExtractPiece Piece(IReadOnlyList<RankedSentence> sentences, IEnumerable<int> indices)
    {
        int[] all = [.. indices];
        var full = all.SelectMany(i => sentences[i].Names.Full);
        return new ExtractPiece(all, [.. all.SelectMany(i => sentences[i].Names.Short).Except(full)]);
    }

    /// <summary>The first run before another, in the same text, that has a name in full.</summary>
    private static SentenceRun? Introducing(
        int name,
        SentenceRun run,
        IReadOnlyList<RankedSentence> sentences,
        IReadOnlyList<SentenceRun> runs
    )
    {
        foreach (var other in runs)
        {
            if (other.First >= run.First)
                return null;
            if (sentences[other.First].Text != sentences[run.First].Text)
                continue;
            for (var i = other.First; i <= other.Last; i++)
            {
                if (sentences[i].Names.Full.Contains(name))
                    return other;
            }
        }
        return null;
    }
}
