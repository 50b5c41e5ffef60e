using System.Collections.Concurrent;

namespace NewsDigest.Faults;

/// <summary>
/// Steps of one run, of which none that fails keeps the others from being done: faults are kept, and told together at the end.
/// Steps may be done side by side.
/// </summary>
public sealed class SeparateSteps
{
    /// <summary>Faults that are told one by one; the others are only counted.</summary>
    public const int MaxTold = 10;

    private readonly ConcurrentQueue<Exception> faults = new();

    /// <summary>How many have failed.</summary>
    public int Failed => faults.Count;

    /// <summary>Why they failed, in that order.</summary>
    public IReadOnlyList<Exception> Faults => [.. faults];

    /// <summary>Does a step; false where it failed.</summary>
    /// <param name="step">The step.</param>
    /// <param name="stop">What ends the run: its end by this is no fault, and is thrown.</param>
    public async Task<bool> TryAsync(Func<Task> step, CancellationToken stop)
    {
        try
        {
            await step();
            return true;
        }
        catch (Exception fault) when (!fault.IsStopBy(stop))
        {
            faults.Enqueue(fault);
            return false;
        }
    }

    /// <summary>Tells what failed.</summary>
    /// <param name="message">What it comes to, as a sentence.</param>
    /// <exception cref="AggregateException">Something did.</exception>
    public void ThrowIfAnyFailed(string message)
    {
        if (!faults.IsEmpty)
            throw new AggregateException(message, faults.Take(MaxTold));
    }
}
