namespace NewsDigest.Summaries;

/// <summary>Chooses the sentences of an extract: the worthiest first, as long as they fit and say something new.</summary>
internal static class ExtractSelection
{
    /// <summary>Similarity from which a sentence only repeats another.</summary>
    private const double Repetition = 0.75;

    /// <summary>Words up to which whatever can be quoted is better than to say no more.</summary>
    private const int TooFewWords = 50;

    /// <summary>Words below which a sentence only fills what room is left.</summary>
    private const int FillerWords = 8;

    /// <summary>Indices of the chosen sentences, in the order in which they were chosen.</summary>
    /// <param name="sentences">All sentences.</param>
    /// <param name="runs">What can be quoted of them.</param>
    /// <param name="worths">What a word of each sentence is worth.</param>
    /// <param name="known">What readers know already.</param>
    /// <param name="maxWords">Upper limit in words.</param>
    /// <param name="weights">Says what repetition costs and when the summary says enough.</param>
    public static List<int> Choose(
        IReadOnlyList<RankedSentence> sentences,
        IReadOnlyList<SentenceRun> runs,
        double[] worths,
        IReadOnlyList<TermVector> known,
        int maxWords,
        RankingWeights weights
    )
    {
        var chosen = new List<int>();
        var isChosen = new bool[sentences.Count];
        var repeats = new double[sentences.Count];
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var vector in known)
                repeats[i] = Math.Max(repeats[i], sentences[i].Terms.Similarity(vector));
        }
        var left = maxWords;
        while (Best() is { } best)
        {
            var added = chosen.Count;
            for (var i = best.First; i <= best.Last; i++)
            {
                if (isChosen[i])
                    continue;
                isChosen[i] = true;
                chosen.Add(i);
                left -= sentences[i].Words;
            }
            for (var i = 0; i < sentences.Count; i++)
            {
                for (var k = added; k < chosen.Count && !isChosen[i]; k++)
                    repeats[i] = Math.Max(repeats[i], sentences[i].Terms.Similarity(sentences[chosen[k]].Terms));
            }
        }
        return chosen;

        SentenceRun? Best()
        {
            SentenceRun? best = null;
            var saysEnough = maxWords - left >= TooFewWords;
            var most = saysEnough ? weights.Enough : double.NegativeInfinity;
            foreach (var run in runs)
            {
                var words = 0;
                double worth = 0;
                double repeat = 0;
                for (var i = run.First; i <= run.Last; i++)
                {
                    if (isChosen[i])
                        continue;
                    words += sentences[i].Words;
                    worth += worths[i] * sentences[i].Words;
                    repeat = Math.Max(repeat, repeats[i]);
                }
                if (words == 0 || words > left || repeat > Repetition || (saysEnough && words < FillerWords))
                    continue;
                var value = (worth / words) - (weights.Redundancy * repeat);
                if (value <= most)
                    continue;
                most = value;
                best = run;
            }
            return best;
        }
    }
}
