namespace NewsDigest.Delivery.Planning;

/// <summary>
/// Notices that briefings have not been planned for too long, and plans them: timers may stop for good, so anything that
/// runs asks here. Costs one small read at most once a minute while all is well.
/// </summary>
public sealed class PlanWhenOverdue(
    IPlanProgressStore progress,
    PlanBriefings plan,
    DeliverySettings settings,
    TimeProvider time
)
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);

    private long askedAtTicks;

    /// <summary>Plans if the last plan is overdue; null where it is not.</summary>
    /// <exception cref="AggregateException">Some slots could not be planned.</exception>
    public async Task<PlanReport?> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var before = Interlocked.Read(ref askedAtTicks);
        // A clock that was set back must not silence it.
        var isAsked = before <= now.UtcTicks && now.UtcTicks - before < AskAgainAfter.Ticks;
        if (isAsked || Interlocked.CompareExchange(ref askedAtTicks, now.UtcTicks, before) != before)
            return null;
        var last = await progress.FindLastPlanAsync(cancellationToken);
        var isOverdue = last is not { } at || (now - at).Duration() > settings.PlanOverdueAfter;
        return isOverdue ? await plan.RunAsync(cancellationToken) : null;
    }
}
