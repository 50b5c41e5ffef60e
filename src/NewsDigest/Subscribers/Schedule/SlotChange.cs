using NewsDigest.Briefings;

namespace NewsDigest.Subscribers.Schedule;

/// <summary>Decides from which date a slot serves a reader, so that no date is left out and none is served twice.</summary>
public static class SlotChange
{
    /// <summary>How far ahead a new time must be to count today: its readers may be in the queue already.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How late a briefing may still be planned: a former slot whose last one is older has nothing left to serve.
    /// </summary>
    public static readonly TimeSpan CatchUp = TimeSpan.FromHours(12);

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
        var former = isToday ? Before(subscriber, today, now) : Today(subscriber, today, now);
        // A slot cannot stand beside itself: where the reader goes back to it, it serves on.
        for (var again = former; again is not null; again = again.Earlier)
        {
            if (again.Slot == slot)
                return subscriber with { Slot = slot, SlotFrom = again.From, FormerSlot = Without(former, slot) };
        }
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
    private static FormerSlot? Today(Subscriber subscriber, DateOnly today, DateTimeOffset now) =>
        Serving(subscriber, DueTime.LocalDateAt(subscriber.Slot.Zone, now), today, now);

    /// <summary>
    /// The slot that served the reader last of what has been due, but for the date that the new slot serves today. By the dates
    /// of its zone that may be a later date, which the new slot is to serve too: whichever comes first does.
    /// </summary>
    private static FormerSlot? Before(Subscriber subscriber, DateOnly today, DateTimeOffset now)
    {
        var newest = NewestDue(subscriber.Slot, now);
        return Serving(subscriber, newest == today ? today.AddDays(-1) : newest, today.AddDays(-1), now);
    }

    /// <summary>
    /// The slot that serves a date, until that: the former while the present one has not begun, so that a second change
    /// does not lose what the first left to it; and behind it those that still serve dates before. None whose zone was
    /// removed, which nobody can plan.
    /// </summary>
    /// <param name="subscriber">The subscriber before the change.</param>
    /// <param name="date">The date.</param>
    /// <param name="last">The last date that the new slot does not serve.</param>
    /// <param name="now">The time (UTC).</param>
    private static FormerSlot? Serving(Subscriber subscriber, DateOnly date, DateOnly last, DateTimeOffset now)
    {
        var serving =
            subscriber.SlotFrom > date
                ? Prolonged(subscriber.FormerSlot, last, now)
                : new FormerSlot(subscriber.Slot, date) { From = subscriber.SlotFrom, Earlier = subscriber.FormerSlot };
        if (serving is null)
            return null;
        var earlier = Outstanding(serving.Earlier, [serving], now);
        return DueTime.IsZone(serving.Slot.Zone) ? serving with { Earlier = earlier } : earlier;
    }

    /// <summary>
    /// The former slot with what has been due there since, where the slot that took it over has served nothing: nobody else would.
    /// </summary>
    private static FormerSlot? Prolonged(FormerSlot? former, DateOnly last, DateTimeOffset now)
    {
        if (former is null)
            return null;
        var newest = NewestDue(former.Slot, now);
        var until = newest < last ? newest : last;
        return until > former.Until ? former with { Until = until } : former;
    }

    /// <summary>The newest date of a slot that has been due.</summary>
    private static DateOnly NewestDue(Slot slot, DateTimeOffset now)
    {
        var date = DueTime.LocalDateAt(slot.Zone, now);
        return DueTime.Of(slot, date) <= now ? date : date.AddDays(-1);
    }

    /// <summary>
    /// Those of former slots that have something left to serve beside newer ones. Each serves another date last, and 12 hours
    /// hold no more than three dates, wherever their zones are.
    /// </summary>
    private static FormerSlot? Outstanding(FormerSlot? former, IReadOnlyList<FormerSlot> newer, DateTimeOffset now)
    {
        if (former is null)
            return null;
        DateOnly? until = former.Until;
        while (newer.FirstOrDefault(n => until <= n.Until && !(until < n.From)) is { } other)
            until = other.From?.AddDays(-1);
        if (until is not { } last || last < former.From || !(DueTime.Of(former.Slot, last) + CatchUp >= now))
            return Outstanding(former.Earlier, newer, now);
        var left = former with { Until = last };
        return left with { Earlier = Outstanding(former.Earlier, [.. newer, left], now) };
    }

    private static FormerSlot? Without(FormerSlot? former, Slot slot) =>
        former is null ? null
        : former.Slot == slot ? former.Earlier
        : former with { Earlier = Without(former.Earlier, slot) };
}
