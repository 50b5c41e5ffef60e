using NewsDigest.Intake.Items;
using NewsDigest.Stories;

namespace NewsDigest.Briefings.Editions;

/// <summary>What an edition is made from.</summary>
/// <param name="Items">The items of the window.</param>
/// <param name="Running">The stories that may go on.</param>
/// <param name="AsStored">Those of them that are as they are stored, by their ids: nothing was taken out of them.</param>
public sealed record NewsWindow(
    IReadOnlyList<DigestItem> Items,
    IReadOnlyList<Story> Running,
    IReadOnlyDictionary<StoryId, Story> AsStored
);
