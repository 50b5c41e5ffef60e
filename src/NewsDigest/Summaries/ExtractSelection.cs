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

    /// <summary>By how much each figure that two reports share makes their sentences more alike: two of them are a repetition.</summary>
    private const double SameFigure = 0.35;

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
        var pieces = Introductions.Pieces(sentences, runs);
        var chosen = new List<int>();
        var isChosen = new bool[sentences.Count];
        var introduced = new HashSet<int>();
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
            foreach (var i in best.Sentences)
            {
                if (isChosen[i])
                    continue;
                isChosen[i] = true;
                chosen.Add(i);
                introduced.UnionWith(sentences[i].Names.Full);
                left -= sentences[i].Words;
            }
            for (var i = 0; i < sentences.Count; i++)
            {
                for (var k = added; k < chosen.Count && !isChosen[i]; k++)
                    repeats[i] = Math.Max(repeats[i], Likeness(sentences[i], sentences[chosen[k]]));
            }
        }
        return chosen;

        ExtractPiece? Best()
        {
            ExtractPiece? best = null;
            var saysEnough = maxWords - left >= TooFewWords;
            var most = saysEnough ? weights.Enough : double.NegativeInfinity;
            foreach (var piece in pieces)
            {
                var words = 0;
                double worth = 0;
                double repeat = 0;
                foreach (var i in piece.Sentences)
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
                if (HasStranger(piece))
                    value -= RankingWeights.Stranger;
                else if (piece.Alone is { } alone && alone.Sentences.All(i => isChosen[i]) && HasStranger(alone))
                    value += weights.Introduction;
                if (value <= most)
                    continue;
                most = value;
                best = piece;
            }
            return best;
        }

        static double Likeness(RankedSentence one, RankedSentence other)
        {
            var likeness = one.Terms.Similarity(other.Terms);
            return one.Text == other.Text
                ? likeness
                : likeness + SameFigure * Figures.Shared(one.Sentence, other.Sentence);
        }

        bool HasStranger(ExtractPiece piece) => !piece.Strangers.All(introduced.Contains);
    }
}
