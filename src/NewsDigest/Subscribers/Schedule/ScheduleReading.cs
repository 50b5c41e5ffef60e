namespace NewsDigest.Subscribers.Schedule;

/// <summary>Reads of the schedule that begin at a subscriber.</summary>
public static class ScheduleReading
{
    /// <summary>
    /// A subscriber as delivery sees them, with what they last received, which only the schedule knows; null where nothing is
    /// to be mailed to them.
    /// </summary>
    public static async Task<ScheduledReader?> FindReaderAsync(
        this IScheduleStore schedule,
        Subscriber subscriber,
        CancellationToken cancellationToken
    )
    {
        var rows = ScheduleRows.Of(subscriber).ToList();
        DateTimeOffset? received = null;
        foreach (var row in rows)
        {
            var stored = await schedule.FindAsync(row.Slot, row.Row, cancellationToken);
            if (stored?.LastReceived is { } last && !(last <= received))
                received = last;
        }
        return rows.Count == 0 ? null : rows[0] with { LastReceived = received };
    }
}
