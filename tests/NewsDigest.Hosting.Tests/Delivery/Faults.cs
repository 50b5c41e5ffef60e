namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>
/// Counts the steps that leave the process, and kills it at one of them: that step has its effect or not, and nothing
/// after it happens, until it is started again.
/// </summary>
public sealed class Faults
{
    private readonly Lock gate = new();

    /// <summary>Steps so far.</summary>
    public int Steps { get; private set; }

    /// <summary>The step at which the process is killed; null: never.</summary>
    public int? KillAt { get; set; }

    /// <summary>Whether the step at which it is killed still has its effect.</summary>
    public bool KillsAfterEffect { get; set; }

    /// <summary>Whether only that one step fails, as where a store does not answer, and the process lives on.</summary>
    public bool FailsOnce { get; set; }

    /// <summary>What somebody else does just before a step; null: nothing.</summary>
    public (int Step, Func<Task> Act)? Meanwhile { get; set; }

    /// <summary>Whether the process is dead.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Starts the process again, which is not killed any more.</summary>
    public void Restart()
    {
        KillAt = null;
        IsDead = false;
    }

    public async Task<T> Step<T>(Func<Task<T>> step)
    {
        bool isLast;
        Func<Task>? meanwhile = null;
        lock (gate)
        {
            if (IsDead)
                throw new IOException("The process is dead.");
            isLast = ++Steps == KillAt;
            IsDead = isLast && !FailsOnce;
            if (Meanwhile?.Step == Steps)
                (meanwhile, Meanwhile) = (Meanwhile.Value.Act, null);
        }
        if (meanwhile is not null)
            await meanwhile();
        if (isLast && !KillsAfterEffect)
            throw new IOException("Killed before the step had its effect.");
        var result = await step();
        return isLast ? throw new IOException("Killed after the step had its effect.") : result;
    }

    public Task Step(Func<Task> step) =>
        Step<object?>(async () =>
        {
            await step();
            return null;
        });
}
