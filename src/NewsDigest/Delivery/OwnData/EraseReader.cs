using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Leaving;

namespace NewsDigest.Delivery.OwnData;

/// <summary>
/// Erases a reader and sees to it that no mail goes to them afterwards, also none of a delivery that was on its way to
/// the sender. Safe to repeat and to kill anywhere.
/// </summary>
/// <remarks>
/// Their entries in the ledger stay until their time is over: they hold a random id that leads to nobody any more, and
/// dates whose counts would not add up without them.
/// </remarks>
public sealed class EraseReader(Erase erase, IDeliveryLedger ledger, TimeProvider time)
{
    private const int MaxTries = 20;

    /// <summary>Erases a reader; one that is not there is no fault.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunAsync(SubscriberId id, CancellationToken cancellationToken)
    {
        var isErased = await erase.RunAsync(id, cancellationToken);
        // Whoever claims them from now on reads that they are gone; a claim made before could still become a call. Local
        // dates are yesterday's to tomorrow's, as seen from UTC.
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        for (var day = -1; day <= 1; day++)
            await WithdrawAsync(new DeliveryId(id, today.AddDays(day)), cancellationToken);
        return isErased;
    }

    private async Task WithdrawAsync(DeliveryId delivery, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (await ledger.FindAsync(delivery, cancellationToken) is not { State: DeliveryState.Claimed } claimed)
                return;
            var withdrawn = claimed with
            {
                State = DeliveryState.Withdrawn,
                Attempt = Guid.NewGuid(),
                Reason = "erased",
                Changed = time.GetUtcNow(),
            };
            if (await ledger.SaveAsync(withdrawn, cancellationToken) is not null)
                return;
        }
        throw new InvalidOperationException(
            $"The delivery {delivery} was changed by others at each of {MaxTries} tries; the erasure can be repeated."
        );
    }
}
