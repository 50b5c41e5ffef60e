using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Faults;

namespace NewsDigest.Delivery.Reconciling;

/// <summary>
/// Makes up for what was lost on the way: messages that were given up, events that no message reached, and readers whom
/// nobody mailed. One that fails does not keep the others from being done.
/// </summary>
public sealed class Recover(
    ClearPoisoned clearPoisoned,
    ReturnServiceMails returnServiceMails,
    ApplyLeftEvents applyLeftEvents,
    Reconcile reconcile
)
{
    /// <summary>Does all of it, and tells what failed with what was done.</summary>
    public async Task<RecoverReport> RunAsync(CancellationToken cancellationToken)
    {
        var steps = new SeparateSteps();
        return new RecoverReport(
            await TryAsync(clearPoisoned.RunAsync),
            await TryAsync(returnServiceMails.RunAsync),
            // Before readers are looked for, as what events tell need not be.
            await TryAsync(applyLeftEvents.RunAsync),
            await TryAsync(reconcile.RunAsync),
            steps.Faults
        );

        async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T>> step)
            where T : class
        {
            T? report = null;
            await steps.TryAsync(async () => report = await step(cancellationToken), cancellationToken);
            return report;
        }
    }
}
