using NewsDigest.Articles;

namespace NewsDigest.Intake.Documents;

/// <summary>What could not be read, and why.</summary>
public interface IRejectionStore
{
    /// <summary>Records a rejection; recording it again changes nothing.</summary>
    Task SaveAsync(Rejection rejection, CancellationToken cancellationToken);

    /// <summary>How many were recorded, or recorded again, at or after an instant (UTC).</summary>
    Task<int> CountAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
