namespace NewsDigest.Cli.Tests.Crash;

/// <summary>Waits for the next request that a process makes to the sender, to do something to the process at a moment of it.</summary>
public sealed class Ambush : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly TaskCompletionSource<DigestProcess> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RestlessSender sender;
    private int isTaken;

    /// <summary>Lies in wait.</summary>
    /// <param name="sender">The sender's double.</param>
    /// <param name="fleet">The processes.</param>
    /// <param name="moment">At which moment of a request.</param>
    /// <param name="after">How long after it.</param>
    /// <param name="act">What is done to the process.</param>
    public Ambush(RestlessSender sender, CrashFleet fleet, Moment moment, TimeSpan after, Func<DigestProcess, Task> act)
    {
        this.sender = sender;
        sender.OnMoment = async (at, name) =>
        {
            if (at != moment || fleet.Find(name) is not { } process || Interlocked.Exchange(ref isTaken, 1) != 0)
                return;
            try
            {
                await Task.Delay(after);
                await act(process);
                done.TrySetResult(process);
            }
            catch (Exception error)
            {
                done.TrySetException(error);
            }
        };
    }

    /// <summary>The process to which it was done; null where none makes a request soon, and then it is not done any more.</summary>
    public async Task<DigestProcess?> EndAsync()
    {
        await Task.WhenAny(done.Task, Task.Delay(Patience));
        return Interlocked.Exchange(ref isTaken, 1) == 0 ? null : await done.Task;
    }

    /// <inheritdoc/>
    public void Dispose() => sender.OnMoment = (_, _) => Task.CompletedTask;
}
