using NewsDigest.Briefings;

namespace NewsDigest.Subscribers;

/// <summary>Decides from which date a slot serves a reader, so that no date is left out and none is served twice.</summary>
public static class SlotChange
{
    /// <summary>How far ahead a new time must be to count today: its readers may be in the queue already.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromMinutes(10);

    /// <summary>A slot so soon after a welcome mail, which holds the newest briefing, has nothing to add.</summary>
    public static readonly TimeSpan CoveredByWelcome = TimeSpan.FromHours(3);

    /// <summary>The subscriber with another slot: today counts where the new time is far enough ahead, else the old slot serves today.</summary>
    public static Subscriber Move(Subscriber subscriber, Slot slot, DateTimeOffset now)
    {
        if (slot == subscriber.Slot)
            return subscriber;
        var today = DueTime.LocalDateAt(slot.Zone, now);
        if (DueTime.Of(slot, today) >= now + Notice)
            return subscriber with { Slot = slot, SlotFrom = today, FormerSlot = null };
        var serving = Serving(subscriber, now);
        return serving?.Slot == slot
            ? subscriber with
            {
                Slot = slot,
                SlotFrom = today,
                FormerSlot = null,
            }
            : subscriber with
            {
                Slot = slot,
                SlotFrom = today.AddDays(1),
                FormerSlot = serving,
            };
    }

    /// <summary>The subscriber who has just been welcomed with the newest briefing.</summary>
    public static Subscriber Begin(Subscriber subscriber, DateTimeOffset now)
    {
        var today = DueTime.LocalDateAt(subscriber.Slot.Zone, now);
        var isCovered = !(DueTime.Of(subscriber.Slot, today) > now + CoveredByWelcome);
        return subscriber with { SlotFrom = isCovered ? today.AddDays(1) : today, FormerSlot = null };
    }

    /// <summary>
    /// The slot that serves the reader today, until today: the former while the present one has not begun, so that a second
    /// change on a day does not lose what the first left to it.
    /// </summary>
    private static FormerSlot? Serving(Subscriber subscriber, DateTimeOffset now)
    {
        var today = DueTime.LocalDateAt(subscriber.Slot.Zone, now);
        return subscriber.SlotFrom > today ? subscriber.FormerSlot : new FormerSlot(subscriber.Slot, today);
    }
}
