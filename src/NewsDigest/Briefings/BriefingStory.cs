using NewsDigest.Stories;

namespace NewsDigest.Briefings;

/// <summary>A story as one reader gets it.</summary>
/// <param name="Id">The story.</param>
/// <param name="Headline">Headline; never empty.</param>
/// <param name="Link">Address of the best source, where it has one.</param>
/// <param name="IsUpdate">Whether the reader knew the story: its sentences then say what is new.</param>
/// <param name="Sentences">The summary.</param>
/// <param name="Background">For an update, a sentence of what was known before; else null.</param>
/// <param name="Sources">All sources, by mark.</param>
/// <param name="ArticleCount">How many articles tell the story, copies included.</param>
/// <param name="Newest">When its newest article was published (UTC).</param>
/// <param name="Language">Two-letter ISO 639-1 code of its text.</param>
/// <param name="Model">Name of the model that wrote the summary; null for extracts.</param>
public sealed record BriefingStory(
    StoryId Id,
    string Headline,
    Uri? Link,
    bool IsUpdate,
    IReadOnlyList<BriefingSentence> Sentences,
    BriefingSentence? Background,
    IReadOnlyList<BriefingSource> Sources,
    int ArticleCount,
    DateTimeOffset Newest,
    string Language,
    string? Model
);
