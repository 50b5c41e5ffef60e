using NewsDigest.Topics;

namespace NewsDigest.Web.Views;

/// <summary>A topic's section as it is shown.</summary>
/// <param name="Anchor">Name of its place in a page.</param>
/// <param name="Name">Clean name of the topic.</param>
/// <param name="Stories">Stories with their summaries.</param>
/// <param name="Also">Stories in one line.</param>
/// <param name="Further">Count of stories that are not shown.</param>
public sealed record SectionView(
    string Anchor,
    string Name,
    IReadOnlyList<StoryView> Stories,
    IReadOnlyList<StoryView> Also,
    int Further
)
{
    /// <summary>Address of the page of this topic alone; null where there is none.</summary>
    public string? Page { get; init; }

    /// <summary>The topic.</summary>
    public required TopicId Topic { get; init; }
}
