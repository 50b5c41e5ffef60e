using NewsDigest.Intake.Items;
using NewsDigest.Topics;

namespace NewsDigest.Stories.Ranking;

/// <summary>A story with what it is ranked by.</summary>
/// <param name="Story">The story.</param>
/// <param name="Items">The items of its articles, as far as they are in the window.</param>
/// <param name="Topic">Its main topic.</param>
/// <param name="Score">Why it stands where it stands.</param>
public sealed record RankedStory(Story Story, IReadOnlyList<DigestItem> Items, TopicId Topic, StoryScore Score);
