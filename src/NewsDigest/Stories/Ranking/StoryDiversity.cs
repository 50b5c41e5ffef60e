namespace NewsDigest.Stories.Ranking;

/// <summary>
/// Spreads the places of each topic over the themes of the day: a story that is like one above it gives way to another of
/// nearly the same score.
/// </summary>
/// <remarks>
/// Maximal marginal relevance: <see href="https://doi.org/10.1145/290941.291025">Carbonell and Goldstein 1998</see>. Its work
/// is quadratic in the stories of one topic: they should be a few dozen.
/// </remarks>
public static class StoryDiversity
{
    /// <summary>Part of a score: what a story loses because another on its theme stands above it. Only where one does.</summary>
    public const string LikeAnother = "like another";

    /// <summary>
    /// The most points that a story loses, two thirds of a doubling of its sources: none gives way to one that is more
    /// than so much below it.
    /// </summary>
    public const double MaxLoss = 2;

    /// <summary>Likeness up to which two stories have no more in common than their topic.</summary>
    private const double OneTopic = 0.12;

    /// <summary>Likeness from which two stories are wholly on one theme.</summary>
    private const double OneTheme = 0.3;

    /// <summary>
    /// The stories by their scores less what likeness costs them, highest first; equal ones in the order of their ids. The
    /// first of each topic keeps its score.
    /// </summary>
    /// <param name="stories">Stories of all topics, each once, in any order.</param>
    public static IReadOnlyList<RankedStory> Order(IEnumerable<RankedStory> stories)
    {
        var ranked = ByScore(stories);
        var themes = new StoryThemes(ranked);
        return ByScore(
            ranked
                .Select((story, place) => new Candidate(story, place))
                .GroupBy(candidate => candidate.Story.Topic)
                .SelectMany(topic => Choose([.. topic], themes))
        );
    }

    private static RankedStory[] ByScore(IEnumerable<RankedStory> stories) =>
        [.. stories.OrderByDescending(s => s.Score.Total).ThenBy(s => s.Story.Id.Value, StringComparer.Ordinal)];

    /// <summary>Again and again the best of what is left of a topic, which costs what is like it.</summary>
    private static IEnumerable<RankedStory> Choose(List<Candidate> left, StoryThemes themes)
    {
        while (left.MaxBy(candidate => candidate.Total) is { } best)
        {
            left.Remove(best);
            foreach (var (other, likeness) in left.Zip(themes.Likenesses(best.Place, left.ConvertAll(c => c.Place))))
                other.StandBelow(best, likeness);
            yield return best.Chosen();
        }
    }

    /// <summary>A story whose place in its topic is still open.</summary>
    /// <param name="story">The story with its own score.</param>
    /// <param name="place">Its place among all.</param>
    private sealed class Candidate(RankedStory story, int place)
    {
        private double likeness;
        private StoryId? nearest;

        public RankedStory Story => story;

        public int Place => place;

        public double Total => story.Score.Total - Loss;

        private double Loss => MaxLoss * Math.Clamp((likeness - OneTopic) / (OneTheme - OneTopic), 0, 1);

        public void StandBelow(Candidate chosen, double likenessToIt)
        {
            if (likenessToIt <= likeness)
                return;
            likeness = likenessToIt;
            nearest = chosen.Story.Story.Id;
        }

        public RankedStory Chosen() =>
            Loss == 0
                ? story
                : story with
                {
                    Score = new StoryScore(
                        Total,
                        new Dictionary<string, double>(story.Score.Parts) { [LikeAnother] = -Loss }
                    )
                    {
                        Like = nearest,
                    },
                };
    }
}
