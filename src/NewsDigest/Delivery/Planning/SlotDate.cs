using NewsDigest.Briefings;

namespace NewsDigest.Delivery.Planning;

/// <summary>A slot on one local date.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Date">The date.</param>
/// <param name="Due">When the briefing is due (UTC).</param>
public sealed record SlotDate(Slot Slot, DateOnly Date, DateTimeOffset Due)
{
    /// <summary>A slot's yesterday and today as far as they have been due by an instant; none where its zone is not one.</summary>
    public static IEnumerable<SlotDate> Recent(Slot slot, DateTimeOffset now)
    {
        if (!DueTime.IsZone(slot.Zone))
            yield break;
        var today = DueTime.LocalDateAt(slot.Zone, now);
        foreach (var date in new[] { today.AddDays(-1), today })
        {
            if (DueTime.Of(slot, date) is { } due && due <= now)
                yield return new SlotDate(slot, date, due);
        }
    }
}
