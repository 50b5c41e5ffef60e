using NewsDigest.Delivery;

namespace NewsDigest.Adapters.Memory;

/// <summary>Messages that were given up, kept in this process. They are seen by every reader until they are deleted.</summary>
public sealed class MemoryPoisonQueue(TimeProvider time) : IPoisonQueue
{
    private readonly Lock gate = new();
    private readonly List<PoisonMessage> messages = [];

    /// <summary>Adds a message.</summary>
    public void Add(string text)
    {
        lock (gate)
        {
            var id = Guid.NewGuid().ToString();
            messages.Add(new PoisonMessage(id, id, text, time.GetUtcNow()));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PoisonMessage>> ReadAsync(int count, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyList<PoisonMessage>>([.. messages.Take(count)]);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(PoisonMessage message, CancellationToken cancellationToken)
    {
        lock (gate)
            messages.RemoveAll(m => m.Id == message.Id);
        return Task.CompletedTask;
    }
}
