using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.ServiceMails;

namespace NewsDigest.Delivery.Reconciling;

/// <summary>What was made up for; a part that failed is null, and among the errors.</summary>
/// <param name="Ranges">Ranges of readers that were given up.</param>
/// <param name="Mails">Service mails that were given up.</param>
/// <param name="Events">Events that were left.</param>
/// <param name="Readers">Readers whom nobody mailed.</param>
/// <param name="Errors">What failed.</param>
public sealed record RecoverReport(
    PoisonReport? Ranges,
    ReturnReport? Mails,
    EventReport? Events,
    ReconcileReport? Readers,
    IReadOnlyList<Exception> Errors
)
{
    /// <summary>Why messages cannot be read that wait for a person, without their texts.</summary>
    public IEnumerable<string> Unreadable =>
        [.. Ranges?.Unreadable ?? [], .. Mails?.Unreadable ?? [], .. Events?.Unreadable ?? []];

    /// <summary>Fails where something failed, so that whoever runs this sees it.</summary>
    /// <exception cref="AggregateException">Something failed; the rest is done.</exception>
    public void ThrowIfFailed()
    {
        if (Errors.Count > 0)
            throw new AggregateException($"{Errors.Count} parts of recovering failed; the others are done.", Errors);
    }
}
