using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;
using NewsDigest.Stories.Terms;

namespace NewsDigest.Stories.Ranking;

/// <summary>
/// What stories are about, to be compared with one another: the words, names and numbers that their articles have most of,
/// each telling the more the fewer of the stories use it. Stories of different languages are never alike.
/// </summary>
/// <remarks>
/// It asks less than the clusters do: two stories of one court case, tournament or country are alike here and are not one
/// event there.
/// </remarks>
internal sealed class StoryThemes
{
    private readonly TermSpace space;
    private readonly SpreadVector spread;

    /// <param name="stories">All that are compared.</param>
    public StoryThemes(IReadOnlyList<RankedStory> stories)
    {
        space = new TermSpace(
            [.. stories.Select(s => new EventDocument(s.Story.Language, Together(s.Items), [], Time: null))],
            EventWeights.Default
        );
        spread = new SpreadVector(space.Count);
    }

    /// <summary>How alike a story is to others, each from 0 to 1, in their order.</summary>
    /// <param name="story">The story's place among all.</param>
    /// <param name="others">The others' places.</param>
    public double[] Likenesses(int story, IReadOnlyList<int> others)
    {
        spread.Set(space.Texts[story]);
        double[] likenesses = [.. others.Select(other => spread.OverlapWith(space.Texts[other], space.Traits).Cosine)];
        spread.Clear();
        return likenesses;
    }

    /// <summary>The terms of articles added up: what all of them say outweighs what one of them says.</summary>
    private static List<WeightedTerm> Together(IReadOnlyList<DigestItem> items)
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (term, weight) in items.SelectMany(i => i.Terms))
            weights[term] = weights.GetValueOrDefault(term) + weight;
        return [.. weights.Select(w => new WeightedTerm(w.Key, w.Value))];
    }
}
