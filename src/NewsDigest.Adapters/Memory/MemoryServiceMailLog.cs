using System.Collections.Concurrent;
using NewsDigest.Delivery.ServiceMails;

namespace NewsDigest.Adapters.Memory;

/// <summary>The log of service mails, kept in this process.</summary>
public sealed class MemoryServiceMailLog : IServiceMailLog
{
    private readonly ConcurrentDictionary<Guid, string> outcomes = new();

    /// <summary>What became of the mails, by their ids; empty where it is not known.</summary>
    public IReadOnlyDictionary<Guid, string> Outcomes => outcomes;

    /// <inheritdoc/>
    public Task<bool> TryBeginAsync(Guid mail, CancellationToken cancellationToken) =>
        Task.FromResult(outcomes.TryAdd(mail, ""));

    /// <inheritdoc/>
    public Task EndAsync(Guid mail, string outcome, CancellationToken cancellationToken)
    {
        outcomes[mail] = outcome;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(Guid mail, CancellationToken cancellationToken)
    {
        outcomes.TryRemove(mail, out _);
        return Task.CompletedTask;
    }
}
