namespace NewsDigest.Web.Syndication;

/// <summary>A story in a feed.</summary>
/// <param name="Id">What names the story for ever.</param>
/// <param name="Link">Its page.</param>
/// <param name="Title">Headline.</param>
/// <param name="Language">Two-letter ISO 639-1 code of its text.</param>
/// <param name="Published">When it was told first, as far as the edition knows (UTC).</param>
/// <param name="Updated">When something new of it was told last (UTC).</param>
/// <param name="Summary">Its sentences as plain text.</param>
/// <param name="Html">The same as HTML, with its sources.</param>
public sealed record TopicFeedEntry(
    string Id,
    string Link,
    string Title,
    string Language,
    DateTimeOffset Published,
    DateTimeOffset Updated,
    string Summary,
    string Html
);
