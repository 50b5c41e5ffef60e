using NewsDigest.Briefings;

namespace NewsDigest.Subscribers.Schedule;

/// <summary>Decides from which date a slot serves a reader, so that no date is left out and none is served twice.</summary>
public static class SlotChange
{
    /// <summary>How far ahead a new time must be to count today: its readers may be in the queue already.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromMinutes(10);

    /// <summary>A slot so soon after a welcome mail, which holds the newest briefing, has nothing to add.</summary>
    public static readonly TimeSpan CoveredByWelcome = TimeSpan.FromHours(3);

    /// <summary>
    /// The subscriber with another slot: today counts where the new time is far enough ahead, else the old slot serves
    /// today. What was due before is left to the old slot, which may not have been planned yet, as in an outage over midnight.
    /// </summary>
    public static Subscriber Move(Subscriber subscriber, Slot slot, DateTimeOffset now)
    {
        if (slot == subscriber.Slot)
            return subscriber;
        var today = DueTime.LocalDateAt(slot.Zone, now);
        var isToday = DueTime.Of(slot, today) >= now + Notice;
        var former = isToday ? Before(subscriber, today, now) : Today(subscriber, now);
        // A slot cannot stand beside itself: where the reader goes back to it, it serves on.
        if (former?.Slot == slot)
            return subscriber with { Slot = slot, SlotFrom = former.Until, FormerSlot = former.Earlier };
        if (former?.Earlier?.Slot == slot)
            return subscriber with
            {
                Slot = slot,
                SlotFrom = former.Earlier.Until,
                FormerSlot = former with { Earlier = null },
            };
        return subscriber with { Slot = slot, SlotFrom = isToday ? today : today.AddDays(1), FormerSlot = former };
    }

    /// <summary>
    /// The subscriber who is welcomed now with the newest briefing: their slot serves from the first date on that is due
    /// more than <see cref="CoveredByWelcome"/> later.
    /// </summary>
    public static Subscriber Begin(Subscriber subscriber, DateTimeOffset now)
    {
        var first = DueTime.LocalDateAt(subscriber.Slot.Zone, now);
        // Tomorrow's too where it is due soon after midnight.
        for (var date = first; date <= first.AddDays(1); date = date.AddDays(1))
        {
            if (DueTime.Of(subscriber.Slot, date) > now + CoveredByWelcome)
                return subscriber with { SlotFrom = date, FormerSlot = null };
        }
        return subscriber with { SlotFrom = first.AddDays(2), FormerSlot = null };
    }

    /// <summary>The date whose briefing a reader's welcome stands for, as it was due within hours of their confirming; null where there is none.</summary>
    public static DateOnly? CoveredByWelcomeOn(Subscriber subscriber)
    {
        if (subscriber is not { Confirmed: { } confirmed, SlotFrom: { } from } || !DueTime.IsZone(subscriber.Slot.Zone))
            return null;
        var date = from.AddDays(-1);
        return
            subscriber.Days.Include(date)
            && DueTime.Of(subscriber.Slot, date) is { } due
            && due > confirmed
            && due <= confirmed + CoveredByWelcome
            ? date
            : null;
    }

    /// <summary>The slot that serves the reader today, until today.</summary>
    private static FormerSlot? Today(Subscriber subscriber, DateTimeOffset now) =>
        Serving(subscriber, DueTime.LocalDateAt(subscriber.Slot.Zone, now));

    /// <summary>The slot that served the reader last of what has been due, on a date before the given one.</summary>
    private static FormerSlot? Before(Subscriber subscriber, DateOnly date, DateTimeOffset now)
    {
        var newest = DueTime.LocalDateAt(subscriber.Slot.Zone, now);
        if (!(DueTime.Of(subscriber.Slot, newest) <= now))
            newest = newest.AddDays(-1);
        return Serving(subscriber, newest < date ? newest : date.AddDays(-1));
    }

    /// <summary>
    /// The slot that serves a date, until that: the former while the present one has not begun, so that a second change
    /// does not lose what the first left to it; and beside it the one that still serves the date before. None where its
    /// zone was removed, which nobody can plan.
    /// </summary>
    private static FormerSlot? Serving(Subscriber subscriber, DateOnly date)
    {
        var serving =
            subscriber.SlotFrom > date
                ? subscriber.FormerSlot
                : new FormerSlot(subscriber.Slot, date)
                {
                    From = subscriber.SlotFrom,
                    Earlier = Outstanding(subscriber.FormerSlot, date),
                };
        return serving is not null && DueTime.IsZone(serving.Slot.Zone) ? serving : null;
    }

    /// <summary>The slot before, where it serves the date before: older ones are past catching up.</summary>
    private static FormerSlot? Outstanding(FormerSlot? former, DateOnly date) =>
        former is not null && former.Until == date.AddDays(-1) ? former with { Earlier = null } : null;
}
