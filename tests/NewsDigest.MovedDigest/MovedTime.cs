using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;

namespace NewsDigest.MovedDigest;

/// <summary>
/// The time of this machine, moved on for several processes at once: how far stands in a file that all of them have in
/// their memory. To those who use it a move is like a machine that slept: timers whose time passed meanwhile go off.
/// </summary>
public sealed class MovedTime : TimeProvider, IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor ahead;
    private readonly ConcurrentDictionary<MovedTimer, bool> timers = new();
    private readonly ITimer watch;
    private long seen;

    /// <summary>The clock of a file, which is made where there is none.</summary>
    public MovedTime(string path)
    {
        // Others have it open and write to it.
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        file = MemoryMappedFile.CreateFromFile(
            stream,
            mapName: null,
            sizeof(long),
            MemoryMappedFileAccess.ReadWrite,
            HandleInheritability.None,
            leaveOpen: false
        );
        ahead = file.CreateViewAccessor(0, sizeof(long));
        seen = ahead.ReadInt64(0);
        watch = System.CreateTimer(_ => Look(), null, LookEvery, LookEvery);
    }

    /// <summary>How far ahead of this machine it is.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(ahead.ReadInt64(0));

    /// <summary>Moves it on, in all processes.</summary>
    public void Move(TimeSpan by) => ahead.Write(0, (Ahead + by).Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new MovedTimer(this, () => callback(state), t => timers.TryRemove(t, out _));
        timers[timer] = true;
        timer.Change(dueTime, period);
        return timer;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        watch.Dispose();
        ahead.Dispose();
        file.Dispose();
    }

    private void Look()
    {
        var now = ahead.ReadInt64(0);
        if (Interlocked.Exchange(ref seen, now) == now)
            return;
        foreach (var timer in timers.Keys)
            timer.Moved();
    }
}
