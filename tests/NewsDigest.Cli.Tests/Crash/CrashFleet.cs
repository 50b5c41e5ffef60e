using System.Collections.Concurrent;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>The processes that serve one installation at a time.</summary>
public sealed class CrashFleet(Random random, string settings, string clock) : IDisposable
{
    private const int KeptLines = 400;

    private readonly ConcurrentQueue<string> lines = new();
    private volatile DigestProcess[] processes = [];

    /// <summary>Processes started so far.</summary>
    public int Started { get; private set; }

    /// <summary>What they wrote last.</summary>
    public IEnumerable<string> Lines => lines;

    /// <summary>Those that answer.</summary>
    public IReadOnlyList<DigestProcess> Ready => [.. processes.Where(p => p is { IsReady: true, IsStopped: false })];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts processes until there are so many, and waits for one that answers.</summary>
    public async Task KeepAsync(int count)
    {
        for (var tries = 0; ; tries++)
        {
            var alive = processes.Where(p => p.IsAlive).ToList();
            foreach (var dead in processes.Except(alive))
                dead.Dispose();
            while (alive.Count < count)
                alive.Add(DigestProcess.Start($"p{++Started}", settings, clock, Hear));
            processes = [.. alive];
            if (Ready.Count > 0)
                return;
            await Task.WhenAny(alive.Where(p => !p.IsStopped).Select(p => p.ReadyAsync(Cancel)));
            // A port may be taken meanwhile; more than a few are no accident.
            tries.ShouldBeLessThan(20, "No process of digest serve starts.");
        }
    }

    /// <summary>Waits for all that are starting.</summary>
    public Task AllReadyAsync() => Task.WhenAll(processes.Where(p => !p.IsStopped).Select(p => p.ReadyAsync(Cancel)));

    /// <summary>One that answers; null where none does.</summary>
    public DigestProcess? Any() => Ready is { Count: > 0 } ready ? ready[random.Next(ready.Count)] : null;

    /// <summary>The one of a name, while it lives and is not stopped.</summary>
    public DigestProcess? Find(string name) =>
        processes.FirstOrDefault(p => p.Name == name && p is { IsAlive: true, IsStopped: false });

    /// <summary>Any, also one that only starts, but none that is stopped.</summary>
    public DigestProcess? AnyAlive()
    {
        var alive = processes.Where(p => p is { IsAlive: true, IsStopped: false }).ToList();
        return alive.Count > 0 ? alive[random.Next(alive.Count)] : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var process in processes)
            process.Dispose();
    }

    private void Hear(string line)
    {
        lines.Enqueue(line);
        if (lines.Count > KeptLines)
            lines.TryDequeue(out _);
    }
}
