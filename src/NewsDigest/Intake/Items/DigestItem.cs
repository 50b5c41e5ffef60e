using NewsDigest.Articles;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Intake.Items;

/// <summary>What is kept at hand of an article: small, so that a day of them can be read at once.</summary>
public sealed record DigestItem
{
    /// <summary>The article.</summary>
    public required ArticleId Article { get; init; }

    /// <summary>Where it was first read from.</summary>
    public required DocumentPart Origin { get; init; }

    /// <summary>Headline.</summary>
    public required string Title { get; init; }

    /// <summary>Publisher or agency by name.</summary>
    public string? Source { get; init; }

    /// <summary>Canonical web address.</summary>
    public Uri? Url { get; init; }

    /// <summary>Two-letter ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>When it was published, else when it arrived (UTC): ranks, does not decide what is eligible.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When it arrived (UTC): decides what is eligible.</summary>
    public required DateTimeOffset Arrived { get; init; }

    /// <summary>Words in the body.</summary>
    public required int Words { get; init; }

    /// <summary>The classifier's verdict, without its evidence.</summary>
    public required TopicVerdict Topic { get; init; }

    /// <summary>Version of the catalogue that the verdict was made with.</summary>
    public required string CatalogueVersion { get; init; }

    /// <summary>A short extract: what an edition falls back on where the full text is gone.</summary>
    public required Summary Extract { get; init; }

    /// <summary>The article's terms, heaviest first, at most <see cref="DigestItemMaker.MaxTerms"/>.</summary>
    public required IReadOnlyList<WeightedTerm> Terms { get; init; }

    /// <summary>Sketch for near-duplicates.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>W3C trace parent of its intake, to which the edition that tells it is linked; null where nobody listened.</summary>
    public string? Trace { get; init; }

    /// <summary>The same text in other places.</summary>
    public IReadOnlyList<ArticleCopy> Copies { get; init; } = [];
}
