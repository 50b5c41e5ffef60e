using NewsDigest.Stories;
using NewsDigest.Topics;

namespace NewsDigest.Briefings.Editions;

/// <summary>A story through all its developments, as editions told them.</summary>
/// <param name="Id">The story.</param>
/// <param name="Topic">Its main topic in the newest edition that tells it.</param>
/// <param name="Language">Two-letter ISO 639-1 code of its articles.</param>
/// <param name="Developments">In the order of time; at least one.</param>
public sealed record StoryHistory(
    StoryId Id,
    TopicId Topic,
    string Language,
    IReadOnlyList<EditionDevelopment> Developments
);
