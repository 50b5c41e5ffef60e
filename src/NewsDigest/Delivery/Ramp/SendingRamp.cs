namespace NewsDigest.Delivery.Ramp;

/// <summary>
/// Gives out permits to hand mails to the sender, of which all instances together have so many an hour. A permit is used
/// or given back; one that a crash loses is not given out again, so that faults make fewer mails, never more.
/// </summary>
public sealed class SendingRamp(IRampStore store, RampSettings settings, TimeProvider time)
{
    /// <summary>At each try another instance took some.</summary>
    private const int MaxTries = 50;

    /// <summary>The limits.</summary>
    public RampSettings Settings => settings;

    /// <summary>Permits for one run of delivery.</summary>
    public RampPermits Begin() => new(this);

    /// <summary>What this hour still lets through; null where nothing is limited, which asks no store.</summary>
    public async Task<RampLeft?> FindLeftAsync(CancellationToken cancellationToken) =>
        settings.IsOn
            ? settings.LeftOf(RampSettings.Current(await store.FindAsync(cancellationToken), time.GetUtcNow()))
            : null;

    /// <summary>How the ramp stands; null where there is none.</summary>
    public async Task<RampStatus?> FindStatusAsync(CancellationToken cancellationToken)
    {
        if (!settings.IsOn)
            return null;
        var state = RampSettings.Current(await store.FindAsync(cancellationToken), time.GetUtcNow());
        return new RampStatus(
            settings.LimitAt(state.Began, state.Hour),
            state.Taken.Values.Sum(),
            state.Hour.AddHours(1)
        );
    }

    /// <summary>Takes as many as are left of what is wanted, by domain; empty where there are none.</summary>
    public async Task<IReadOnlyDictionary<string, int>> TakeAsync(
        IReadOnlyDictionary<string, int> wanted,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var state = RampSettings.Current(await store.FindAsync(cancellationToken), time.GetUtcNow());
            var left = settings.LeftOf(state);
            var granted = wanted
                .Select(w => (w.Key, Count: left.Take(w.Key, w.Value)))
                .Where(g => g.Count > 0)
                .ToDictionary(g => g.Key, g => g.Count);
            if (granted.Count == 0 || await store.SaveAsync(state.Add(granted, 1), cancellationToken))
                return granted;
        }
        // What is in such demand is what a limit is for.
        return new Dictionary<string, int>();
    }

    /// <summary>Gives back what was taken in this hour and not used.</summary>
    /// <param name="unused">Mails by domain.</param>
    /// <param name="takenAt">When they were taken: those of an hour that is over are worth nothing.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task GiveBackAsync(
        IReadOnlyDictionary<string, int> unused,
        DateTimeOffset takenAt,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var stored = await store.FindAsync(cancellationToken);
            if (stored is null || takenAt < stored.Hour || RampSettings.Current(stored, time.GetUtcNow()) != stored)
                return;
            if (await store.SaveAsync(stored.Add(unused, -1), cancellationToken))
                return;
        }
    }

    /// <summary>The time (UTC).</summary>
    internal DateTimeOffset Now => time.GetUtcNow();
}
