namespace NewsDigest.Delivery.Ledger;

/// <summary>
/// The rules of the ledger: which state may follow which, and who may write. claimed → calling → accepted, refused or
/// unknown; a claim past its lease may be taken over, a call never.
/// </summary>
public sealed class DeliveryClaims(IDeliveryLedger ledger, DeliverySettings settings, TimeProvider time)
{
    /// <summary>
    /// Claims deliveries for a new attempt, so that nobody else works on them until the lease ends. Returns those that it
    /// got: the others are claimed by another attempt, or settled.
    /// </summary>
    /// <param name="ids">The deliveries; no two the same.</param>
    /// <param name="edition">Instant of the edition (UTC).</param>
    /// <param name="reopensTooLate">Whether one that was given up as too late may be claimed all the same.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public Task<IReadOnlyList<LedgerEntry>> ClaimAsync(
        IReadOnlyList<DeliveryId> ids,
        DateTimeOffset edition,
        bool reopensTooLate,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        return OpenAsync(
            ids,
            Claim(edition),
            e => e.IsLapsed(now) || (reopensTooLate && e.State == DeliveryState.TooLate),
            cancellationToken
        );
    }

    /// <summary>Claims one delivery for an attempt; null where another attempt has it or it is settled.</summary>
    public async Task<LedgerEntry?> ClaimAsync(
        DeliveryId id,
        Guid attempt,
        DateTimeOffset edition,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var claim = Claim(edition) with { Attempt = attempt };
        var claimed = await OpenAsync([id], claim, e => e.IsLapsed(now), cancellationToken);
        return claimed.Count > 0 ? claimed[0] : null;
    }

    /// <summary>Settles deliveries that nobody has begun; returns those that it settled.</summary>
    public Task<IReadOnlyList<LedgerEntry>> CloseAsync(
        IReadOnlyList<DeliveryId> ids,
        DateTimeOffset edition,
        DeliveryState state,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var closed = New(state, edition) with { Reason = reason };
        return OpenAsync(ids, closed, e => e.IsLapsed(now), cancellationToken);
    }

    /// <summary>
    /// Notes that the sender is about to be called, and in the same write how others ended. Null in the place of each where a
    /// claim was lost or its lease has ended meanwhile, so that the sender must not be called for that mail, or where it was
    /// settled otherwise.
    /// </summary>
    public async Task<(IReadOnlyList<LedgerEntry?> Begun, IReadOnlyList<LedgerEntry?> Ended)> BeginCallAsync(
        IReadOnlyList<LedgerEntry> claimed,
        IReadOnlyList<LedgerEntry> ended,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var alive = claimed.Where(c => c.LeaseUntil > now).ToList();
        var written = await WriteAsync(
            // What ended first: where only a part is written, less is in doubt.
            [.. ended, .. alive.Select(c => c with { State = DeliveryState.Calling })],
            cancellationToken
        );
        var byId = alive.Zip(written.Skip(ended.Count)).ToDictionary(b => b.First.Id, b => b.Second);
        return ([.. claimed.Select(c => byId.GetValueOrDefault(c.Id))], [.. written.Take(ended.Count)]);
    }

    /// <summary>Notes that the sender is about to be called for one mail; null where it must not be.</summary>
    public async Task<LedgerEntry?> BeginCallAsync(LedgerEntry claimed, CancellationToken cancellationToken) =>
        (await BeginCallAsync([claimed], [], cancellationToken)).Begun[0];

    /// <summary>Entries of which little is noted at a time, so that those that follow each other can share a request.</summary>
    public IEnumerable<T> InOrderOfWriting<T>(IEnumerable<T> entries, Func<T, DeliveryId> id) =>
        entries.OrderBy(e => ledger.PartOf(id(e)), StringComparer.Ordinal);

    /// <summary>Notes how one delivery ended; null where it was settled otherwise meanwhile.</summary>
    public async Task<LedgerEntry?> SettleAsync(
        LedgerEntry entry,
        DeliveryState state,
        string? reason,
        string? messageId,
        CancellationToken cancellationToken
    ) => (await WriteAsync([Settled(entry, state, reason, messageId)], cancellationToken))[0];

    /// <summary>A delivery as it is when it has ended.</summary>
    public static LedgerEntry Settled(
        LedgerEntry entry,
        DeliveryState state,
        string? reason,
        string? messageId = null
    ) => entry with { State = state, Reason = reason, MessageId = messageId ?? entry.MessageId };

    /// <summary>
    /// A delivery given back for another attempt. Only the attempt that called may do so, and only where it is certain
    /// that the sender did not take the mail.
    /// </summary>
    public LedgerEntry Released(LedgerEntry entry, string reason, TimeSpan retryAfter) =>
        entry with
        {
            State = DeliveryState.Claimed,
            LeaseUntil = time.GetUtcNow() + retryAfter,
            Reason = reason,
        };

    /// <summary>
    /// Writes entries over the versions they were read in; null for one that was settled otherwise meanwhile. What an
    /// attempt says of its own call goes over an 'unknown' that was noted while its answer was awaited.
    /// </summary>
    public async Task<IReadOnlyList<LedgerEntry?>> WriteAsync(
        IReadOnlyList<LedgerEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var after = entries.Select(e => e with { Changed = now }).ToList();
        var written = (await ledger.SaveAllAsync(after, cancellationToken)).ToArray();
        for (var i = 0; i < written.Length; i++)
            written[i] ??= await RecogniseAsync(after[i], cancellationToken);
        return written;
    }

    /// <summary>
    /// Gives back what an attempt claimed and did not hand to the sender, whatever of it was written before something
    /// failed.
    /// </summary>
    public async Task GiveBackAsync(LedgerEntry claimed, string reason, CancellationToken cancellationToken)
    {
        var existing = await ledger.FindAsync(claimed.Id, cancellationToken);
        if (
            existing?.Attempt == claimed.Attempt
            && existing.State is DeliveryState.Claimed or DeliveryState.Calling or DeliveryState.Unknown
        )
            await WriteAsync([Released(existing, reason, TimeSpan.Zero)], cancellationToken);
    }

    private LedgerEntry Claim(DateTimeOffset edition)
    {
        var now = time.GetUtcNow();
        return New(DeliveryState.Claimed, edition) with
        {
            LeaseUntil = now + settings.Lease,
            IsLate = now - edition > settings.LateAfter,
        };
    }

    private LedgerEntry New(DeliveryState state, DateTimeOffset edition)
    {
        var now = time.GetUtcNow();
        return new LedgerEntry(default, state, Guid.NewGuid(), now, edition, now);
    }

    private async Task<IReadOnlyList<LedgerEntry>> OpenAsync(
        IReadOnlyList<DeliveryId> ids,
        LedgerEntry entry,
        Func<LedgerEntry, bool> mayBeTaken,
        CancellationToken cancellationToken
    )
    {
        var entries = ids.Select(id => entry with { Id = id }).ToList();
        var opened = new List<LedgerEntry>(entries.Count);
        foreach (var (wanted, saved) in entries.Zip(await ledger.SaveAllAsync(entries, cancellationToken)))
        {
            if ((saved ?? await TakeOverAsync(wanted, mayBeTaken, cancellationToken)) is { } got)
                opened.Add(got);
        }
        return opened;
    }

    private async Task<LedgerEntry?> TakeOverAsync(
        LedgerEntry wanted,
        Func<LedgerEntry, bool> mayBeTaken,
        CancellationToken cancellationToken
    )
    {
        if (await ledger.FindAsync(wanted.Id, cancellationToken) is not { } existing)
            return null;
        // The write may have been ours, and only its answer lost.
        if (existing.State == wanted.State && existing.Attempt == wanted.Attempt)
            return existing;
        if (!mayBeTaken(existing))
            return null;
        var over = wanted with { Version = existing.Version, Reason = Joined(wanted.Reason, existing.Reason) };
        return await ledger.SaveAsync(over, cancellationToken) ?? await RecogniseAsync(over, cancellationToken);
    }

    private async Task<LedgerEntry?> RecogniseAsync(LedgerEntry after, CancellationToken cancellationToken)
    {
        var existing = await ledger.FindAsync(after.Id, cancellationToken);
        if (existing?.Attempt != after.Attempt)
            return null;
        if (existing.State == after.State)
            return existing;
        if (existing.State != DeliveryState.Unknown || after.State == DeliveryState.Calling)
            return null;
        var saved = await ledger.SaveAsync(after with { Version = existing.Version }, cancellationToken);
        if (saved is not null)
            return saved;
        // The answer to this write may be lost as well.
        var found = await ledger.FindAsync(after.Id, cancellationToken);
        return found?.Attempt == after.Attempt && found.State == after.State ? found : null;
    }

    /// <summary>Why it is given up now, and what kept it before.</summary>
    private static string? Joined(string? reason, string? before) =>
        reason is null || before is null ? reason : $"{reason}; before: {before}";
}
