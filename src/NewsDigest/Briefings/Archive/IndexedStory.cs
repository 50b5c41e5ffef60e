using NewsDigest.Stories;

namespace NewsDigest.Briefings.Archive;

/// <summary>A story as a word index names it.</summary>
/// <param name="Id">The story.</param>
/// <param name="Headline">Headline of what was told last of it.</param>
/// <param name="Language">Two-letter ISO 639-1 code.</param>
public sealed record IndexedStory(StoryId Id, string Headline, string Language);
