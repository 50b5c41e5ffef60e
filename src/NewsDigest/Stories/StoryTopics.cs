using NewsDigest.Intake.Items;
using NewsDigest.Topics;

namespace NewsDigest.Stories;

/// <summary>Tells which topics a story belongs to.</summary>
public static class StoryTopics
{
    /// <summary>
    /// The topics that the articles agree on, strongest first, each article's verdict counting by its confidence; its
    /// further topics count half.
    /// </summary>
    public static (TopicId Main, IReadOnlyList<TopicId> Others) Of(IReadOnlyList<DigestItem> items)
    {
        var votes = new Dictionary<TopicId, double>();
        foreach (var verdict in items.Select(i => i.Topic))
        {
            Vote(verdict.Main, verdict.Confidence);
            foreach (var other in verdict.Others)
                Vote(other, verdict.Confidence / 2);
        }
        votes.Remove(TopicId.Uncategorised);
        var ranked = votes
            .OrderByDescending(v => v.Value)
            .ThenBy(v => v.Key.Value, StringComparer.Ordinal)
            .Select(v => v.Key)
            .ToList();
        return ranked.Count == 0 ? (TopicId.Uncategorised, []) : (ranked[0], ranked[1..]);

        void Vote(TopicId topic, double weight) => votes[topic] = votes.GetValueOrDefault(topic) + weight;
    }
}
