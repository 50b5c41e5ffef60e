namespace NewsDigest.Benchmarks.Generation;

/// <summary>One made-up article.</summary>
/// <param name="Id">"s12-1": the story and the article's place in it. A story's articles tell one event.</param>
/// <param name="Title">Headline.</param>
/// <param name="Paragraphs">Body.</param>
/// <param name="Source">Invented outlet.</param>
/// <param name="Published">On the day of the samples (UTC).</param>
public sealed record GeneratedArticle(
    string Id,
    string Title,
    IReadOnlyList<string> Paragraphs,
    string Source,
    DateTimeOffset Published
);
