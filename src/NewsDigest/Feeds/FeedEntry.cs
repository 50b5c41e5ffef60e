namespace NewsDigest.Feeds;

/// <summary>One entry of a feed. Everything may be missing: nothing is made up.</summary>
public sealed record FeedEntry
{
    /// <summary>The id as written (RSS <c>guid</c>, RDF <c>about</c>, Atom and JSON <c>id</c>); unique only by good will.</summary>
    public string? Id { get; init; }

    /// <summary>Address of the article, absolute where the document or its address allows it.</summary>
    public string? Link { get; init; }

    /// <summary>The publisher's own address where <see cref="Link"/> leads through a redirector (FeedBurner).</summary>
    public string? OriginalLink { get; init; }

    /// <summary>Where the article is, as its one address without tracking parameters; null where no address of the web is given.</summary>
    public Uri? ArticleUrl => CanonicalUrl.From(OriginalLink ?? Link);

    /// <summary>Headline as plain text on one line.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published, with the offset that was written.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed, with the offset that was written.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Teaser or description; in many feeds the whole text.</summary>
    public FeedText? Summary { get; init; }

    /// <summary>The text itself, where the feed tells it from the summary.</summary>
    public FeedText? Content { get; init; }

    /// <summary>Names of the authors, joined by commas; the feed's where the entry has none.</summary>
    public string? Author { get; init; }

    /// <summary>Categories and tags, each once, as plain text.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
