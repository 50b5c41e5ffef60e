using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Ramp;

/// <summary>The permits of one run of delivery: taken for a batch at a time, and kept for the next where they were not used.</summary>
public sealed class RampPermits(SendingRamp ramp)
{
    private readonly Dictionary<string, int> unused = [];
    private DateTimeOffset takenAt;

    /// <summary>Splits readers into those who have a permit, and those who have to wait; where nothing is limited all have one.</summary>
    public async Task<(IReadOnlyList<ScheduledReader> Going, IReadOnlyList<ScheduledReader> Waiting)> GrantAsync(
        IReadOnlyList<ScheduledReader> readers,
        CancellationToken cancellationToken
    )
    {
        if (!ramp.Settings.IsOn)
            return (readers, []);
        var wanted = readers
            .CountBy(r => ramp.Settings.KeyOf(r.Address))
            .Select(w => (w.Key, Count: w.Value - unused.GetValueOrDefault(w.Key)))
            .Where(w => w.Count > 0)
            .ToDictionary(w => w.Key, w => w.Count);
        if (wanted.Count > 0)
        {
            // Before, as an hour that ends meanwhile must not make them younger than they are.
            takenAt = ramp.Now;
            PutBack(await ramp.TakeAsync(wanted, cancellationToken));
        }
        var byPermit = readers.ToLookup(r => TryUse(ramp.Settings.KeyOf(r.Address)));
        return ([.. byPermit[true]], [.. byPermit[false]]);
    }

    /// <summary>Keeps the permits of readers for whom the sender was not called.</summary>
    public void PutBack(IEnumerable<ScheduledReader> readers) =>
        PutBack(readers.CountBy(r => ramp.Settings.KeyOf(r.Address)));

    /// <summary>Ends the run: what is left is for others.</summary>
    public async Task EndAsync()
    {
        var left = unused.Where(u => u.Value > 0).ToDictionary();
        unused.Clear();
        if (ramp.Settings.IsOn && left.Count > 0)
            await ramp.GiveBackAsync(left, takenAt, CancellationToken.None);
    }

    private void PutBack(IEnumerable<KeyValuePair<string, int>> permits)
    {
        foreach (var (key, count) in permits)
            unused[key] = unused.GetValueOrDefault(key) + count;
    }

    private bool TryUse(string key)
    {
        if (unused.GetValueOrDefault(key) == 0)
            return false;
        unused[key]--;
        return true;
    }
}
