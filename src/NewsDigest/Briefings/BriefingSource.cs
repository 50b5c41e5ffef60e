namespace NewsDigest.Briefings;

/// <summary>One source of a briefing's story.</summary>
/// <param name="Mark">The number by which sentences of the story cite it, from 1.</param>
/// <param name="Name">Publisher or agency; the document's name where nothing tells.</param>
/// <param name="Title">Its headline; empty where it has none that may be shown (<see cref="SourceTitle"/>).</param>
/// <param name="Url">Web address; http or https only.</param>
/// <param name="Published">When it was published (UTC).</param>
/// <param name="Label">The document's path or the article's own id.</param>
/// <param name="Copies">Count of further places with the same text.</param>
public sealed record BriefingSource(
    int Mark,
    string Name,
    string Title,
    Uri? Url,
    DateTimeOffset Published,
    string Label,
    int Copies = 0
);
