namespace NewsDigest.Summaries;

/// <summary>Chooses the sentences of an extract: the worthiest first, as long as they fit and say something new.</summary>
internal sealed class ExtractSelection
{
    /// <summary>Similarity from which a sentence only repeats another.</summary>
    private const double Repetition = 0.75;

    /// <summary>Words up to which whatever can be quoted is better than to say no more.</summary>
    private const int TooFewWords = 50;

    /// <summary>By how much each figure that two reports share makes their sentences more alike: two of them are a repetition.</summary>
    private const double SameFigure = 0.35;

    private readonly IReadOnlyList<RankedSentence> sentences;
    private readonly double[] worths;
    private readonly int maxWords;
    private readonly RankingWeights weights;
    private readonly List<int> chosen = [];
    private readonly bool[] isChosen;

    /// <summary>Whom the chosen sentences name in full.</summary>
    private readonly HashSet<int> introduced = [];

    /// <summary>For each sentence, how like it is to what is known or chosen.</summary>
    private readonly double[] repeats;
    private int words;

    private ExtractSelection(
        IReadOnlyList<RankedSentence> sentences,
        double[] worths,
        IReadOnlyList<TermVector> known,
        int maxWords,
        RankingWeights weights
    )
    {
        this.sentences = sentences;
        this.worths = worths;
        this.maxWords = maxWords;
        this.weights = weights;
        isChosen = new bool[sentences.Count];
        repeats = [.. sentences.Select(s => known.Select(k => s.Terms.Similarity(k)).DefaultIfEmpty().Max())];
    }

    /// <summary>Whether what comes next has to be worth it: before, a summary takes what there is.</summary>
    private bool SaysEnough => words >= TooFewWords;

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
        var selection = new ExtractSelection(sentences, worths, known, maxWords, weights);
        while (selection.Best(pieces) is { } best)
            selection.Take(best);
        return selection.chosen;
    }

    private void Take(ExtractPiece piece)
    {
        var added = chosen.Count;
        foreach (var i in piece.Sentences)
        {
            if (isChosen[i])
                continue;
            isChosen[i] = true;
            chosen.Add(i);
            introduced.UnionWith(sentences[i].Names.Full);
            words += sentences[i].Words;
        }
        for (var i = 0; i < sentences.Count; i++)
        {
            for (var k = added; k < chosen.Count && !isChosen[i]; k++)
                repeats[i] = Math.Max(repeats[i], Likeness(sentences[i], sentences[chosen[k]]));
        }
    }

    private ExtractPiece? Best(IReadOnlyList<ExtractPiece> pieces)
    {
        ExtractPiece? best = null;
        var most = SaysEnough ? weights.Enough : double.NegativeInfinity;
        foreach (var piece in pieces)
        {
            if (Value(piece) is not { } value || value <= most)
                continue;
            most = value;
            best = piece;
        }
        return best;
    }

    /// <summary>What a word of what is not chosen yet is worth; null where it does not fit, or says nothing new.</summary>
    private double? Value(ExtractPiece piece)
    {
        var added = 0;
        double worth = 0;
        double repeat = 0;
        foreach (var i in piece.Sentences)
        {
            if (isChosen[i])
                continue;
            added += sentences[i].Words;
            worth += worths[i] * sentences[i].Words;
            repeat = Math.Max(repeat, repeats[i]);
        }
        if (added == 0 || words + added > maxWords || repeat > Repetition)
            return null;
        var value = (worth / added) - (weights.Redundancy * repeat);
        if (HasStranger(piece))
            return value - RankingWeights.Stranger;
        return piece.Alone is { } alone && alone.Sentences.All(i => isChosen[i]) && HasStranger(alone)
            ? value + weights.Introduction
            : value;
    }

    private bool HasStranger(ExtractPiece piece) => !piece.Strangers.All(introduced.Contains);

    private static double Likeness(RankedSentence one, RankedSentence other)
    {
        var likeness = one.Terms.Similarity(other.Terms);
        return one.Text == other.Text ? likeness : likeness + SameFigure * Figures.Shared(one.Sentence, other.Sentence);
    }
}
