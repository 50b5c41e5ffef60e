using System.Collections.Concurrent;

namespace NewsDigest.Adapters.Http;

/// <summary>Lets one request at a time go to each host, whoever makes it in this process.</summary>
public sealed class HostTurns
{
    private readonly ConcurrentDictionary<string, Queue> queues = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until nobody else asks a host. Disposing what is returned ends the turn.</summary>
    public async Task<IDisposable> TakeAsync(string host, CancellationToken cancellationToken)
    {
        while (true)
        {
            var queue = queues.GetOrAdd(host, _ => new Queue());
            lock (queue)
            {
                // It was left by the last who stood in it, after it was looked up here.
                if (queue.IsLeft)
                    continue;
                queue.Standing++;
            }
            try
            {
                await queue.Gate.WaitAsync(cancellationToken);
            }
            catch
            {
                Leave(host, queue);
                throw;
            }
            return new Turn(this, host, queue);
        }
    }

    private void Leave(string host, Queue queue)
    {
        lock (queue)
        {
            if (--queue.Standing > 0)
                return;
            queue.IsLeft = true;
            queues.TryRemove(new KeyValuePair<string, Queue>(host, queue));
        }
    }

    private sealed class Queue
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public int Standing { get; set; }

        public bool IsLeft { get; set; }
    }

    private sealed class Turn(HostTurns turns, string host, Queue queue) : IDisposable
    {
        public void Dispose()
        {
            queue.Gate.Release();
            turns.Leave(host, queue);
        }
    }
}
