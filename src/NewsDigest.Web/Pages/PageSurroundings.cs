using NewsDigest.Stories;
using NewsDigest.Topics;

namespace NewsDigest.Web.Pages;

/// <summary>Where a briefing's page stands on the site. All are addresses for links; everything may be absent.</summary>
public sealed record PageSurroundings
{
    /// <summary>A page that stands alone, as a file does.</summary>
    public static readonly PageSurroundings None = new();

    /// <summary>What the page is about beside its date, as a topic.</summary>
    public string? Heading { get; init; }

    /// <summary>The page's own permanent address.</summary>
    public string? Canonical { get; init; }

    /// <summary>The briefing before: what the link says and where it leads.</summary>
    public (string Text, string Link)? Previous { get; init; }

    /// <summary>The briefing after.</summary>
    public (string Text, string Link)? Next { get; init; }

    /// <summary>Further links beside them.</summary>
    public IReadOnlyList<(string Text, string Link)> More { get; init; } = [];

    /// <summary>Feeds of the page: title, media type, address.</summary>
    public IReadOnlyList<(string Title, string Type, string Link)> Feeds { get; init; } = [];

    /// <summary>The page of a story.</summary>
    public Func<StoryId, string>? StoryPage { get; init; }

    /// <summary>The page of a topic.</summary>
    public Func<TopicId, string>? TopicPage { get; init; }

    /// <summary>Whether there is anything to turn to.</summary>
    public bool HasTurns => Previous is not null || Next is not null || More.Count > 0;
}
