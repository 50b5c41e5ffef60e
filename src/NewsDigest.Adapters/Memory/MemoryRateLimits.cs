using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Adapters.Memory;

/// <summary>Rate limits for one process.</summary>
/// <param name="time">Tells the hour.</param>
public sealed class MemoryRateLimits(TimeProvider time) : IRateLimits
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> taken = [];
    private DateTime hour;

    /// <inheritdoc/>
    public Task<bool> TryTakeAsync(string key, int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var nowHour = now.Date.AddHours(now.Hour);
        lock (gate)
        {
            if (hour != nowHour)
                taken.Clear();
            hour = nowHour;
            var used = taken.GetValueOrDefault(key);
            if (used >= limit)
                return Task.FromResult(false);
            taken[key] = used + 1;
            return Task.FromResult(true);
        }
    }
}
