using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Subscribers.Changes;

/// <summary>Changes subscribers, and keeps the schedule in step with them.</summary>
public sealed class SubscriberChange(ISubscriberStore subscribers, IScheduleStore schedule)
{
    private const int MaxTries = 20;

    /// <summary>
    /// Applies a change to the newest version of a subscriber. Leaving takes the reader off the schedule first, joining puts
    /// them on it last, so that a crash in between mails nobody who has left.
    /// </summary>
    /// <param name="id">Whom to change.</param>
    /// <param name="change">The changed subscriber, or null where nothing is to change. May be called several times.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    /// <returns>The subscriber as it is now, or null where there is none of this id.</returns>
    /// <exception cref="InvalidOperationException">Others changed the subscriber at every try.</exception>
    public async Task<Subscriber?> ApplyAsync(
        SubscriberId id,
        Func<Subscriber, Subscriber?> change,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset? received = null;
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (await subscribers.FindAsync(id, cancellationToken) is not { } before)
                return null;
            if (change(before) is not { } after)
                return before;
            var next = ScheduleRows.Of(after).ToList();
            // Kept over the tries: the row that told it may be gone at the next.
            received = Later(received, await LeaveAsync(before, next, cancellationToken));
            if (await subscribers.SaveAsync(after, cancellationToken) is not { } saved)
                continue;
            foreach (var row in next)
                await schedule.SaveAsync(row with { LastReceived = received }, cancellationToken);
            await RemoveLeftoversAsync(before, saved, next, cancellationToken);
            return saved;
        }
        throw new InvalidOperationException($"Subscriber {id} was changed by others at each of {MaxTries} tries.");
    }

    /// <summary>Removes the rows that will not be there any more; returns the newest edition received by any.</summary>
    private async Task<DateTimeOffset?> LeaveAsync(
        Subscriber before,
        List<ScheduledReader> next,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset? received = null;
        foreach (var row in ScheduleRows.Of(before))
        {
            var stored = await schedule.FindAsync(row.Slot, row.Row, cancellationToken);
            received = Later(received, stored?.LastReceived);
        }
        await DeleteAsync(ScheduleRows.Of(before), next, cancellationToken);
        return received;
    }

    /// <summary>
    /// Removes rows that two changes at once have left behind: the earlier may write its rows after the later has taken
    /// them away. What the newest version of the subscriber wants stays.
    /// </summary>
    private async Task RemoveLeftoversAsync(
        Subscriber before,
        Subscriber saved,
        List<ScheduledReader> next,
        CancellationToken cancellationToken
    )
    {
        var newest = await subscribers.FindAsync(saved.Id, cancellationToken);
        if (newest?.Version == saved.Version && next.Count > 0)
            return;
        List<ScheduledReader> wanted = newest is null ? [] : [.. ScheduleRows.Of(newest)];
        await DeleteAsync(ScheduleRows.Of(before).Concat(next), wanted, cancellationToken);
    }

    private async Task DeleteAsync(
        IEnumerable<ScheduledReader> rows,
        List<ScheduledReader> kept,
        CancellationToken cancellationToken
    )
    {
        foreach (var row in rows)
        {
            if (!kept.Any(k => k.Slot == row.Slot && k.Row == row.Row))
                await schedule.DeleteAsync(row.Slot, row.Row, cancellationToken);
        }
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other
        : other is null || one > other ? one
        : other;
}
