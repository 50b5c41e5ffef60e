using NewsDigest.Briefings.Editions;
using NewsDigest.Summaries;

namespace NewsDigest.Hosting.Preview;

/// <summary>Makes a past edition once more from what is stored, and compares.</summary>
public sealed class ReplayEdition(StandingEditions editions, RebuildEdition rebuild, ExtractiveSummarizer extracts)
{
    /// <summary>
    /// What differs between the edition as it stands and the same made again; null where there is no edition of the
    /// instant. What was taken out since is in neither.
    /// </summary>
    public async Task<IReadOnlyList<EditionDifference>?> RunAsync(
        DateTimeOffset instant,
        CancellationToken cancellationToken
    )
    {
        if (await editions.FindAsync(instant, cancellationToken) is not { } made)
            return null;
        var again = await rebuild.RunAsync(instant, new WrittenSummaries(made, extracts), cancellationToken);
        return EditionDifference.Between(made, again);
    }
}
