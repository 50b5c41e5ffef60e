using NewsDigest.Delivery.Planning;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>Remembers the last plan, and how often it was asked for.</summary>
public sealed class PlanNotes : IPlanProgressStore
{
    public DateTimeOffset? Last { get; set; }

    public int Asked { get; private set; }

    public Task<DateTimeOffset?> FindLastPlanAsync(CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult(Last);
    }

    public Task SaveLastPlanAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        Last = at;
        return Task.CompletedTask;
    }
}
