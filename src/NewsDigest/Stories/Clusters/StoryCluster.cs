using NewsDigest.Intake.Items;

namespace NewsDigest.Stories.Clusters;

/// <summary>Items about one event.</summary>
/// <param name="Groups">
/// The items, near-duplicates of one another together: of each group the fullest text comes first. The group that tells
/// the event best comes first.
/// </param>
public sealed record StoryCluster(IReadOnlyList<IReadOnlyList<DigestItem>> Groups)
{
    /// <summary>All items of the cluster.</summary>
    public IEnumerable<DigestItem> Items => Groups.SelectMany(g => g);
}
