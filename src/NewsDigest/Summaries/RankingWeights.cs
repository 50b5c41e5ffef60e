namespace NewsDigest.Summaries;

/// <summary>
/// What each feature adds to the worth of a sentence, what repetition takes from it, and which worth is enough to go on.
/// There are two sets, for summaries that are short or long beside their texts; between them it is interpolated. They were
/// fitted by coordinate ascent on ROUGE-1 and ROUGE-2 F1 over five public sets of news summaries in English (single articles
/// with a tenth to half of their words asked for, and events told by three outlets); features that did not help on them were left out.
/// </summary>
internal sealed record RankingWeights(
    double First,
    double Early,
    double Place,
    double Later,
    double Before,
    double Frequent,
    double Central,
    double Title,
    double Shared,
    double Length,
    double Overlong,
    double Labelled,
    double Redundancy,
    double Enough
)
{
    private const double BriefShare = 0.2;
    private const double FullShare = 0.5;

    /// <summary>For summaries that are short beside their texts.</summary>
    public static RankingWeights Brief { get; } =
        new(
            First: -0.57,
            Early: 0.95,
            Place: 0.42,
            Later: 0.11,
            Before: 0.21,
            Frequent: 2.09,
            Central: 0.22,
            Title: 0.76,
            Shared: 0.88,
            Length: 0.15,
            Overlong: 0.09,
            Labelled: -0.81,
            Redundancy: 1.85,
            Enough: 1.52
        );

    /// <summary>For summaries that hold half of their texts.</summary>
    public static RankingWeights Full { get; } =
        new(
            First: -1.34,
            Early: 1.33,
            Place: -0.71,
            Later: 3.06,
            Before: 1.68,
            Frequent: 0.87,
            Central: 4.02,
            Title: -0.21,
            Shared: -0.03,
            Length: 1.41,
            Overlong: 0.35,
            Labelled: 0.71,
            Redundancy: 0.63,
            Enough: 3.35
        );

    /// <summary>The weights for a summary that holds a share of its texts.</summary>
    public static RankingWeights For(double share)
    {
        var t = Math.Clamp((share - BriefShare) / (FullShare - BriefShare), 0, 1);
        return new(
            Mix(Brief.First, Full.First),
            Mix(Brief.Early, Full.Early),
            Mix(Brief.Place, Full.Place),
            Mix(Brief.Later, Full.Later),
            Mix(Brief.Before, Full.Before),
            Mix(Brief.Frequent, Full.Frequent),
            Mix(Brief.Central, Full.Central),
            Mix(Brief.Title, Full.Title),
            Mix(Brief.Shared, Full.Shared),
            Mix(Brief.Length, Full.Length),
            Mix(Brief.Overlong, Full.Overlong),
            Mix(Brief.Labelled, Full.Labelled),
            Mix(Brief.Redundancy, Full.Redundancy),
            Mix(Brief.Enough, Full.Enough)
        );

        double Mix(double brief, double full) => brief + (t * (full - brief));
    }

    /// <summary>What a word of a sentence is worth.</summary>
    public double Worth(in SentenceFeatures f) =>
        (First * f.First)
        + (Early * f.Early)
        + (Place * f.Place)
        + (Later * f.Later)
        + (Before * f.Before)
        + (Frequent * f.Frequent)
        + (Central * f.Central)
        + (Title * f.Title)
        + (Shared * f.Shared)
        + (Length * f.Length)
        + (Overlong * f.Overlong)
        + (Labelled * f.Labelled);
}
