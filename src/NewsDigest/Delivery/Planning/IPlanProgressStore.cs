namespace NewsDigest.Delivery.Planning;

/// <summary>When briefings were planned last, shared by all instances, so that anything that runs notices a plan overdue.</summary>
public interface IPlanProgressStore
{
    /// <summary>When the last plan ended (UTC), or null before the first.</summary>
    Task<DateTimeOffset?> FindLastPlanAsync(CancellationToken cancellationToken);

    /// <summary>Notes that a plan has ended.</summary>
    Task SaveLastPlanAsync(DateTimeOffset at, CancellationToken cancellationToken);
}
