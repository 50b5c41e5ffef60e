using NewsDigest.Topics;

namespace NewsDigest.Briefings;

/// <summary>The stories of one topic in a briefing; every story stands in one section only.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Stories">Stories with their summaries, most important first.</param>
/// <param name="Also">'Also in the news': further stories, of which only the headline line is shown.</param>
public sealed record BriefingSection(
    TopicId Topic,
    string Name,
    IReadOnlyList<BriefingStory> Stories,
    IReadOnlyList<BriefingStory> Also
)
{
    /// <summary>Count of stories of the topic that did not fit.</summary>
    public int Further { get; init; }
}
