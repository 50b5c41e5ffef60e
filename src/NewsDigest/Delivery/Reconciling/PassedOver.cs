using NewsDigest.Briefings;
using NewsDigest.Delivery.Planning;

namespace NewsDigest.Delivery.Reconciling;

/// <summary>
/// What one run of <see cref="Reconcile"/> passes over, as it was found in order within the hour, and what it notes for the
/// next. Many things make what was complete incomplete again (a pause that ends, a row that was lost and is rebuilt, an
/// outcome that is taken back), so that nothing is passed over for longer.
/// </summary>
internal sealed class PassedOver
{
    private readonly HashSet<(Slot Slot, DateOnly Date)> complete = [];
    private readonly Dictionary<DateOnly, int> quiet = [];
    private readonly DateTimeOffset wholeAt;

    /// <param name="before">The notes of former runs.</param>
    /// <param name="lookAgainAfter">How long they count.</param>
    /// <param name="now">The time (UTC).</param>
    public PassedOver(ReconcileNotes? before, TimeSpan lookAgainAfter, DateTimeOffset now)
    {
        wholeAt = now;
        // Those of a clock that was ahead do not count either.
        if (before is null || now < before.WholeAt || now - before.WholeAt >= lookAgainAfter)
            return;
        wholeAt = before.WholeAt;
        foreach (var (date, slots, unanswered) in before.Dates)
        {
            complete.UnionWith(slots.Select(slot => (slot, date)));
            if (unanswered is { } count)
                quiet[date] = count;
        }
    }

    /// <summary>Whether every reader of a slot has an outcome on a date.</summary>
    public bool IsComplete(SlotDate due) => complete.Contains((due.Slot, due.Date));

    /// <summary>Deliveries of a date whose outcome nobody knows, where the ledger has nothing else that is open; else null.</summary>
    public int? FindUnanswered(DateOnly date) => quiet.TryGetValue(date, out var unanswered) ? unanswered : null;

    /// <summary>Notes how a slot was found on a date.</summary>
    public void Note(SlotDate due, bool isComplete)
    {
        if (isComplete)
            complete.Add((due.Slot, due.Date));
        else
            complete.Remove((due.Slot, due.Date));
    }

    /// <summary>Notes how the ledger of a date was found; null where some of it was open.</summary>
    public void Note(DateOnly date, int? unanswered)
    {
        if (unanswered is { } count)
            quiet[date] = count;
        else
            quiet.Remove(date);
    }

    /// <summary>The notes for the next run, of some dates.</summary>
    public ReconcileNotes ToNotes(IEnumerable<DateOnly> dates)
    {
        var byDate = complete.ToLookup(c => c.Date, c => c.Slot);
        return new ReconcileNotes(
            wholeAt,
            [.. dates.Select(date => new ReconciledDate(date, [.. byDate[date]], FindUnanswered(date)))]
        );
    }
}
