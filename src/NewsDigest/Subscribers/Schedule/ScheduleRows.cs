namespace NewsDigest.Subscribers.Schedule;

/// <summary>Derives a subscriber's rows of the schedule: more while former slots still serve, none while nothing is to be mailed.</summary>
public static class ScheduleRows
{
    /// <summary>The rows, without what they last received, which only the schedule knows.</summary>
    public static IEnumerable<ScheduledReader> Of(Subscriber subscriber)
    {
        if (!IsMailed(subscriber))
            yield break;
        var row = new ScheduledReader(
            subscriber.Id,
            subscriber.Address,
            subscriber.Slot,
            subscriber.Days,
            subscriber.Choices,
            LastReceived: null
        );
        yield return row with
        {
            From = Later(subscriber.SlotFrom, subscriber.PausedUntil),
        };
        for (var former = subscriber.FormerSlot; former is not null; former = former.Earlier)
            yield return row with
            {
                Slot = former.Slot,
                From = Later(former.From, subscriber.PausedUntil),
                Until = former.Until,
            };
    }

    private static bool IsMailed(Subscriber subscriber) =>
        subscriber.State == SubscriberState.Active
        || (subscriber.State == SubscriberState.Paused && subscriber.PausedUntil is not null);

    private static DateOnly? Later(DateOnly? one, DateOnly? other) =>
        one is null ? other
        : other is null || one > other ? one
        : other;
}
