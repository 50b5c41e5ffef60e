using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Topics;

namespace NewsDigest.Briefings.Editions;

/// <summary>A story as an edition freezes it.</summary>
/// <param name="Id">The story.</param>
/// <param name="Topic">Its main topic.</param>
/// <param name="OtherTopics">Further topics, strongest first.</param>
/// <param name="Language">Two-letter ISO 639-1 code of its articles.</param>
/// <param name="Score">Why it stands where it stands.</param>
/// <param name="Developments">In the order of time; at least one.</param>
public sealed record EditionStory(
    StoryId Id,
    TopicId Topic,
    IReadOnlyList<TopicId> OtherTopics,
    string Language,
    StoryScore Score,
    IReadOnlyList<EditionDevelopment> Developments
);
