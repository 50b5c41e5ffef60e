namespace NewsDigest.Delivery;

/// <summary>
/// The rules of the ledger: which state may follow which, and who may write. claimed → calling → accepted, refused or
/// unknown; a claim past its lease may be taken over, a call never.
/// </summary>
public sealed class DeliveryClaims(IDeliveryLedger ledger, DeliverySettings settings, TimeProvider time)
{
    /// <summary>Claims a delivery for an attempt; null where another attempt has it or it is settled.</summary>
    public async Task<LedgerEntry?> ClaimAsync(
        DeliveryId id,
        Guid attempt,
        DateTimeOffset edition,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var claim = new LedgerEntry(id, DeliveryState.Claimed, attempt, now + settings.Lease, edition, now)
        {
            IsLate = now - edition > settings.LateAfter,
        };
        if (await ledger.SaveAsync(claim, cancellationToken) is { } claimed)
            return claimed;
        if (await ledger.FindAsync(id, cancellationToken) is not { } existing)
            return null;
        // The write may have been ours, and only its answer lost.
        if (existing.State == DeliveryState.Claimed && existing.Attempt == attempt)
            return existing;
        return MayBeTakenOver(existing, now)
            ? await WriteAsync(existing, claim with { Version = existing.Version }, cancellationToken)
            : null;
    }

    /// <summary>Notes that the sender is about to be called; null where the claim was lost meanwhile: then it must not be.</summary>
    public Task<LedgerEntry?> BeginCallAsync(LedgerEntry claimed, CancellationToken cancellationToken) =>
        WriteAsync(claimed, claimed with { State = DeliveryState.Calling }, cancellationToken);

    /// <summary>Notes how a delivery ended; null where it was settled otherwise meanwhile.</summary>
    public Task<LedgerEntry?> SettleAsync(
        LedgerEntry entry,
        DeliveryState state,
        string? reason,
        string? messageId,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            entry,
            entry with
            {
                State = state,
                Reason = reason,
                MessageId = messageId ?? entry.MessageId,
            },
            cancellationToken
        );

    /// <summary>
    /// Gives a delivery back for another attempt at once. Only the attempt that called may do so, and only where it is
    /// certain that the sender did not take the mail.
    /// </summary>
    public Task<LedgerEntry?> ReleaseAsync(LedgerEntry entry, string reason, CancellationToken cancellationToken) =>
        WriteAsync(
            entry,
            entry with
            {
                State = DeliveryState.Claimed,
                LeaseUntil = time.GetUtcNow(),
                Reason = reason,
            },
            cancellationToken
        );

    /// <summary>Whether another attempt may have a delivery.</summary>
    public static bool MayBeTakenOver(LedgerEntry entry, DateTimeOffset now) =>
        entry.State == DeliveryState.Claimed && entry.LeaseUntil <= now;

    private async Task<LedgerEntry?> WriteAsync(
        LedgerEntry before,
        LedgerEntry after,
        CancellationToken cancellationToken
    )
    {
        after = after with { Changed = time.GetUtcNow() };
        if (await ledger.SaveAsync(after, cancellationToken) is { } written)
            return written;
        var existing = await ledger.FindAsync(before.Id, cancellationToken);
        return existing?.Attempt == after.Attempt && existing.State == after.State ? existing : null;
    }
}
