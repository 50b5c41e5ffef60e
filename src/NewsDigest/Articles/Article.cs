namespace NewsDigest.Articles;

/// <summary>The clean text of one news article, with what its document says about it.</summary>
public sealed record Article
{
    /// <summary>Identity by content.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>Where it was read from.</summary>
    public required DocumentPart Origin { get; init; }

    /// <summary>Headline as written, without the site's name; may stop in mid-sentence where its document does.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// Paragraphs of the body in their order, without captions, credits, datelines, bylines, advertisements and tails;
    /// inner white space is single spaces. At least one.
    /// </summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Whether the document breaks the last paragraph off; its last sentence then is no sentence to quote.</summary>
    public bool Truncated { get; init; }

    /// <summary>Author as printed, without "By".</summary>
    public string? Byline { get; init; }

    /// <summary>Publisher or agency by name ("Harbour Post").</summary>
    public string? Source { get; init; }

    /// <summary>Place, and perhaps day and agency, that opened the body ("PORT ELLERY, March 10").</summary>
    public string? Dateline { get; init; }

    /// <summary>When it was published (UTC), as far as the document tells; never after its arrival.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>
    /// The date (UTC) that its document declares, where that is too far ahead of the arrival to be believed: an event's, unless the
    /// clock is wrong.
    /// </summary>
    public DateTimeOffset? DatedAhead { get; init; }

    /// <summary>When it was last changed (UTC), as far as the document tells; never before it was published, or after its arrival.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>When its document arrived (UTC).</summary>
    public required DateTimeOffset Arrived { get; init; }

    /// <summary>Language as a two-letter ISO 639-1 code.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Canonical web address (http or https), without tracking parameters.</summary>
    public Uri? Url { get; init; }

    /// <summary>Lead image, where the document names one.</summary>
    public ArticleImage? Image { get; init; }

    /// <summary>Sections, categories and tags that the publisher gave it: evidence for its topic, never text.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What it is to an earlier one: a correction takes its place, a withdrawal removes it.</summary>
    public ArticleNotice Notice { get; init; }

    /// <summary>Until when its sender asks that it be told nobody (UTC); null for no embargo.</summary>
    public DateTimeOffset? EmbargoedUntil { get; init; }

    /// <summary>From when on it may be told: its arrival, or the end of its embargo.</summary>
    public DateTimeOffset EligibleFrom => EmbargoedUntil > Arrived ? EmbargoedUntil.Value : Arrived;

    /// <summary>Published where known, else arrived.</summary>
    public DateTimeOffset Time => Published ?? Arrived;
}
