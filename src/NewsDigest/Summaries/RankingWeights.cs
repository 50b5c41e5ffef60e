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
    /// <summary>What it adds to a sentence's worth that it only says what something is: that is no news.</summary>
    private const double Defining = -1;

    /// <summary>
    /// What it adds that its text is days behind the others. Not fitted: the sets do not tell the times of their articles.
    /// </summary>
    private const double Outdated = -1;

    /// <summary>
    /// By how much more a sentence has to be worth for a summary to go on that holds no more than <see cref="LongTextShare"/>:
    /// of a long text few sentences say nearly all.
    /// </summary>
    private const double EnoughOfLongText = 0.3;

    private const double LongTextShare = 0.15;

    /// <summary>Share up to which <see cref="Brief"/> rules.</summary>
    public const double BriefShare = 0.2;

    private const double FullShare = 0.5;

    /// <summary>
    /// What is taken from the value of sentences that name somebody in short whom nothing told has in full. Chosen so that it
    /// costs the sets next to nothing, not fitted.
    /// </summary>
    public const double Stranger = 0.3;

    /// <summary>What a sentence gains that has the full name of somebody who was named in short: a long summary has room for it anyway.</summary>
    public double Introduction { get; private init; } = 3;

    /// <summary>For summaries that are short beside their texts.</summary>
    public static RankingWeights Brief { get; } =
        new(
            First: -0.57,
            Early: 0.95,
            Place: 0.44,
            Later: 0.07,
            Before: 0.12,
            Frequent: 2.33,
            Central: 0.21,
            Title: 0.51,
            Shared: 0.70,
            Length: 0.16,
            Overlong: -0.17,
            Labelled: -0.32,
            Redundancy: 1.89,
            Enough: 1.39
        );

    /// <summary>For summaries that hold half of their texts.</summary>
    public static RankingWeights Full { get; } =
        new(
            First: -1.24,
            Early: 1.39,
            Place: -0.66,
            Later: 3.13,
            Before: 1.67,
            Frequent: 0.71,
            Central: 6.24,
            Title: -0.16,
            Shared: 0,
            Length: 1.37,
            Overlong: 2.09,
            Labelled: 0.66,
            Redundancy: 0.23,
            Enough: 3.95
        );

    /// <summary>The weights for a summary that holds a share of its texts.</summary>
    public static RankingWeights For(double share)
    {
        var t = Math.Clamp((share - BriefShare) / (FullShare - BriefShare), 0, 1);
        var ofLongText = Math.Clamp((BriefShare - share) / (BriefShare - LongTextShare), 0, 1);
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
            Mix(Brief.Enough, Full.Enough) + (EnoughOfLongText * ofLongText)
        )
        {
            Introduction = Mix(Brief.Introduction, 0),
        };

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
        + (Labelled * f.Labelled)
        + (Defining * f.Defining)
        + (Outdated * f.Outdated);
}
