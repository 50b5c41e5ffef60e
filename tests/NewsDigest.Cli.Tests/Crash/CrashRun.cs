using System.Diagnostics;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>
/// One day after another with processes that are killed, stopped and continued at random moments, while the clock moves on
/// through the slots; each day ends calmly, so that what is to be made up for is.
/// </summary>
public sealed class CrashRun(
    CrashPlan plan,
    Random random,
    CrashHouse house,
    CrashFleet fleet,
    RestlessSender sender,
    EventPosts events
)
{
    /// <summary>Moves of the clock after which a day must have come to rest.</summary>
    private const int MostCalmMoves = 60;

    /// <summary>How many processes there are at a time, by chance.</summary>
    private static readonly int[] Processes = [1, 1, 2, 2, 3];

    private static readonly TimeSpan LongestMove = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan QuietPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongPatience = TimeSpan.FromMinutes(1);

    /// <summary>Processes killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Of these, those killed at a moment of a request to the sender.</summary>
    public int KillsAtRequests { get; private set; }

    /// <summary>Processes stopped and continued.</summary>
    public int Stops { get; private set; }

    /// <summary>Of these, those stopped at a moment of a request to the sender.</summary>
    public int StopsAtRequests { get; private set; }

    /// <summary>Times that the clock was moved on.</summary>
    public int Moves { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One date; returns it.</summary>
    public async Task<DateOnly> DayAsync(Func<Dictionary<SubscriberId, LedgerEntry>, bool> isAtRest)
    {
        var date = house.Today;
        await house.DropNewsAsync();
        sender.IsCalm = false;
        var begin = house.Time.GetUtcNow();
        var end = house.At(CrashHouse.FirstSlot + house.Length) + TimeSpan.FromMinutes(1);
        for (var kill = 1; kill <= plan.Kills; kill++)
        {
            await fleet.KeepAsync(Processes[random.Next(Processes.Length)]);
            if (kill * plan.Stops / plan.Kills > (kill - 1) * plan.Stops / plan.Kills)
                await StopAsync();
            await KillAsync(begin + (end - begin) * kill / plan.Kills);
        }
        await EndAsync(isAtRest, date);
        return date;
    }

    /// <summary>Moves the clock on to an instant, and kills a process while it works on what that brought.</summary>
    private async Task KillAsync(DateTimeOffset until)
    {
        using var ambush = random.Next(5) < 3 ? NewAmbush(p => p.KillAsync(Cancel)) : null;
        var requests = sender.Requests;
        while (until - house.Time.GetUtcNow() is { Ticks: > 0 } rest)
            await MoveAsync(rest < LongestMove ? rest : LongestMove);
        if (ambush is not null && await ambush.EndAsync() is not null)
            KillsAtRequests++;
        else
        {
            await UntilAsync(() => Task.FromResult(sender.Requests > requests), Patience);
            await Task.Delay(random.Next(400), Cancel);
            if (fleet.AnyAlive() is { } process)
                await process.KillAsync(Cancel);
        }
        Kills++;
    }

    /// <summary>Stops a process, moves the clock on past its lease, and continues it.</summary>
    private async Task StopAsync()
    {
        using var ambush = NewAmbush(p => p.StopAsync(Cancel));
        await MoveAsync(LongestMove / 2);
        var stopped = await ambush.EndAsync();
        if (stopped is not null)
            StopsAtRequests++;
        else
        {
            stopped = fleet.Any();
            if (stopped is null)
                return;
            await stopped.StopAsync(Cancel);
        }
        // Another is there meanwhile, and may take over what is not its own.
        await fleet.KeepAsync(2);
        await MoveAsync(LongestMove / 2);
        await Task.Delay(random.Next(100, 1000), Cancel);
        await stopped.ContinueAsync(Cancel);
        Stops++;
    }

    private Ambush NewAmbush(Func<DigestProcess, Task> act) =>
        new(sender, fleet, (Moment)random.Next(3), TimeSpan.FromMilliseconds(random.Next(20)), act);

    /// <summary>Moves the clock on; events that are due by then are with a process before.</summary>
    private async Task MoveAsync(TimeSpan by)
    {
        await PostAsync(house.Time.GetUtcNow() + by);
        await sender.MoveAsync();
        house.Time.Move(by);
        Moves++;
    }

    private async Task PostAsync(DateTimeOffset until)
    {
        var began = Stopwatch.GetTimestamp();
        while (fleet.Any() is not { } process || !await events.PostAsync(process.Address, until, Cancel))
        {
            if (fleet.Ready.Count == 0)
                await fleet.KeepAsync(2);
            await Task.Delay(100, Cancel);
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(LongPatience, "No process takes events.");
        }
    }

    /// <summary>Lets the day come to rest: no kills, a sender on a good day, the clock moved on ten minutes at a time.</summary>
    private async Task EndAsync(Func<Dictionary<SubscriberId, LedgerEntry>, bool> isAtRest, DateOnly date)
    {
        sender.IsCalm = true;
        await fleet.KeepAsync(2);
        await fleet.AllReadyAsync();
        var closed = house.At(CrashHouse.FirstSlot + house.Length + house.Closing);
        for (var moves = 0; moves < MostCalmMoves; moves++)
        {
            // Past the leases of those who died, so that what is claimed now is worked on.
            await MoveAsync(LongestMove);
            await QuietAsync(date, house.Time.GetUtcNow());
            // Where the machine is slow, the processes need longer for what a move brought than the sender's silence shows.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(100 * moves, 5000)), Cancel);
            if (house.Time.GetUtcNow() > closed && isAtRest(await house.LedgerAsync(date)))
                return;
        }
        var states = (await house.LedgerAsync(date)).Values.CountBy(e =>
            $"{e.State} at {e.Edition:HH:mm} ({e.Reason})"
        );
        Assert.Fail(
            $"{date:yyyy-MM-dd} does not come to rest: {string.Join("; ", states.Select(s => $"{s.Value} {s.Key}"))}."
        );
    }

    /// <summary>Lets the processes have their turn with what the last move brought.</summary>
    private async Task QuietAsync(DateOnly date, DateTimeOffset moved)
    {
        await UntilAsync(async () => await house.LastPlanAsync() >= moved, QuietPatience);
        await UntilAsync(
            async () =>
            {
                // The ledger costs many reads: only when the sender hears nothing any more.
                for (var before = -1; before != sender.Requests || sender.Open > 0; )
                {
                    before = sender.Requests;
                    await Task.Delay(300, Cancel);
                }
                var now = house.Time.GetUtcNow();
                return !(await house.LedgerAsync(date)).Values.Any(e => IsWorkedOn(e) && e.LeaseUntil > now);
            },
            QuietPatience
        );
    }

    /// <summary>One that was given back has a reason, and waits for its time.</summary>
    private static bool IsWorkedOn(LedgerEntry entry) =>
        entry is { State: DeliveryState.Calling } or { State: DeliveryState.Claimed, Reason: null };

    private static async Task UntilAsync(Func<Task<bool>> isSo, TimeSpan limit)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await isSo() && Stopwatch.GetElapsedTime(began) < limit)
            await Task.Delay(100, Cancel);
    }
}
