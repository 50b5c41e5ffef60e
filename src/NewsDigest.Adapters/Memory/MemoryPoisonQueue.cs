using NewsDigest.Delivery.Queues;

namespace NewsDigest.Adapters.Memory;

/// <summary>Messages that were given up, kept in this process.</summary>
/// <param name="time">Tells when a message was given up, and when one that was read is seen again.</param>
public sealed class MemoryPoisonQueue(TimeProvider time) : IPoisonQueue
{
    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (PoisonMessage Message, DateTimeOffset VisibleFrom)> messages = [];

    /// <summary>Adds a message.</summary>
    public void Add(string text)
    {
        var (id, now) = (Guid.NewGuid().ToString(), time.GetUtcNow());
        lock (gate)
            messages.Add(id, (new PoisonMessage(id, "", text, now), now));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PoisonMessage>> ReadAsync(int count, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            var read = new List<PoisonMessage>();
            foreach (var (message, _) in messages.Values.Where(m => m.VisibleFrom <= now).Take(count).ToList())
            {
                var held = message with { Receipt = Guid.NewGuid().ToString() };
                messages[message.Id] = (held, now + Visibility);
                read.Add(held);
            }
            return Task.FromResult<IReadOnlyList<PoisonMessage>>(read);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(PoisonMessage message, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (messages.TryGetValue(message.Id, out var stored) && stored.Message.Receipt == message.Receipt)
                messages.Remove(message.Id);
        }
        return Task.CompletedTask;
    }
}
