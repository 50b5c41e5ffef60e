namespace NewsDigest.Summaries;

/// <summary>
/// What each feature adds to the worth of a sentence. There are two sets, for summaries that are short or long beside their texts; between
/// them it is interpolated.
/// </summary>
internal sealed record RankingWeights(
    double First,
    double Early,
    double Place,
    double Later,
    double Before,
    double Frequent,
    double Central,
    double Opening,
    double Title,
    double Shared,
    double Names,
    double Numbers,
    double Length,
    double Overlong,
    double Quoted,
    double Labelled,
    double Redundancy,
    double Enough
)
{
    /// <summary>For summaries that are short beside their texts.</summary>
    public static RankingWeights Brief { get; } =
        new(1, 1, 0.5, 1, -0.5, 0.5, 0, 0.3, 0.5, 0.5, 0.2, 0.1, 0.5, -0.3, -0.5, -0.3, 0.5, 0);

    /// <summary>For summaries that hold half of their texts or more.</summary>
    public static RankingWeights Full { get; } =
        new(1, 1, 0.5, 1, 0.5, 0.5, 1, 0.3, 0.5, 0.5, 0.2, 0.1, 0.5, 0.3, -0.5, -0.3, 0.5, -10);

    /// <summary>The weights for a summary that holds a share of its texts.</summary>
    public static RankingWeights For(double share)
    {
        var t = Math.Clamp(share / 0.5, 0, 1);
        return new(
            Mix(Brief.First, Full.First),
            Mix(Brief.Early, Full.Early),
            Mix(Brief.Place, Full.Place),
            Mix(Brief.Later, Full.Later),
            Mix(Brief.Before, Full.Before),
            Mix(Brief.Frequent, Full.Frequent),
            Mix(Brief.Central, Full.Central),
            Mix(Brief.Opening, Full.Opening),
            Mix(Brief.Title, Full.Title),
            Mix(Brief.Shared, Full.Shared),
            Mix(Brief.Names, Full.Names),
            Mix(Brief.Numbers, Full.Numbers),
            Mix(Brief.Length, Full.Length),
            Mix(Brief.Overlong, Full.Overlong),
            Mix(Brief.Quoted, Full.Quoted),
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
        + (Opening * f.Opening)
        + (Title * f.Title)
        + (Shared * f.Shared)
        + (Names * f.Names)
        + (Numbers * f.Numbers)
        + (Length * f.Length)
        + (Overlong * f.Overlong)
        + (Quoted * f.Quoted)
        + (Labelled * f.Labelled);
}
