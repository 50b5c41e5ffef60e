using System.Collections.Concurrent;
using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>Stands for a sender on its worst day, and keeps count of what it took.</summary>
public abstract class RestlessSender : IAsyncDisposable
{
    /// <summary>Begin of the addresses that it refuses for good.</summary>
    public const string RefusedBegin = "refused";

    private readonly ConcurrentDictionary<DeliveryId, int> accepted = new();
    private readonly ConcurrentDictionary<string, int> fates = new();
    private CancellationTokenSource moved = new();
    private int requests;
    private int open;
    private int halfRead;

    /// <summary>How often each mail was taken.</summary>
    public IReadOnlyDictionary<DeliveryId, int> Accepted => accepted;

    /// <summary>How often it did what.</summary>
    public IReadOnlyDictionary<string, int> Fates => fates;

    /// <summary>Requests that broke off before they were whole.</summary>
    public int HalfRead => halfRead;

    /// <summary>Requests so far.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>Requests under way.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Whether it has a good day.</summary>
    public bool IsCalm { get; set; }

    /// <summary>Told of each moment of each request, with the name of the process that sent it, and waited for.</summary>
    public Func<Moment, string, Task> OnMoment { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Cancelled when the clock is moved on the next time.</summary>
    protected CancellationToken IsMoved => moved.Token;

    /// <summary>
    /// The clock is about to be moved on, and it keeps the same time: what has not come in by now is given up, as a server
    /// does with a request that stands still for minutes, and slow answers are over.
    /// </summary>
    public async Task MoveAsync()
    {
        using var before = Interlocked.Exchange(ref moved, new CancellationTokenSource());
        await before.CancelAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await MoveAsync();
        await StopAsync();
        moved.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops listening.</summary>
    protected abstract ValueTask StopAsync();

    /// <summary>A request has come.</summary>
    protected void Begin()
    {
        Interlocked.Increment(ref open);
        Interlocked.Increment(ref requests);
    }

    /// <summary>A request is over.</summary>
    protected void End() => Interlocked.Decrement(ref open);

    /// <summary>A request broke off before it was whole.</summary>
    protected void CountHalfRead() => Interlocked.Increment(ref halfRead);

    /// <summary>It does something with a request.</summary>
    protected void Count(Enum fate) => fates.AddOrUpdate(fate.ToString(), 1, (_, n) => n + 1);

    /// <summary>It takes a mail.</summary>
    protected void Take(DeliveryId delivery) => accepted.AddOrUpdate(delivery, 1, (_, n) => n + 1);

    /// <summary>Whether it refuses an address for good.</summary>
    protected static bool IsRefused(string address) => address.StartsWith(RefusedBegin, StringComparison.Ordinal);

    /// <summary>Draws one of several by their weights.</summary>
    protected static T Draw<T>(Random random, IReadOnlyList<(T Fate, int Weight)> weights)
    {
        var drawn = random.Next(weights.Sum(w => w.Weight));
        return weights.First(w => (drawn -= w.Weight) < 0).Fate;
    }

    /// <summary>Rests for a while, but no longer than until the clock is moved on or the request is over.</summary>
    protected static async Task SleepAsync(TimeSpan rest, CancellationToken isMoved, CancellationToken isAborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(isMoved, isAborted);
        await Task.Delay(rest, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
