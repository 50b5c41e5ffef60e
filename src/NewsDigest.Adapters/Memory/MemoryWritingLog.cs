using System.Collections.Concurrent;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.Memory;

/// <summary>What became of summaries, kept in this process.</summary>
/// <param name="time">Tells the UTC day.</param>
public sealed class MemoryWritingLog(TimeProvider time) : IWritingLog
{
    private readonly ConcurrentDictionary<DateOnly, WritingCount> days = [];

    /// <inheritdoc/>
    public Task AddAsync(WritingCount count, CancellationToken cancellationToken)
    {
        days.AddOrUpdate(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), count, (_, before) => before.Plus(count));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<WritingCount> ReadAsync(DateOnly day, CancellationToken cancellationToken) =>
        Task.FromResult(days.GetValueOrDefault(day) ?? WritingCount.None);
}
