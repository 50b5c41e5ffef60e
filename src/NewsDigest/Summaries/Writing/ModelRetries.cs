namespace NewsDigest.Summaries.Writing;

/// <summary>Asks a model again that is busy or out of order: when it says so, else after a wait that doubles.</summary>
/// <param name="attempts">Attempts in all.</param>
/// <param name="firstWait">The wait before the second attempt where the server names none.</param>
/// <param name="longestWait">A server that asks to be left alone for longer is not asked again.</param>
/// <param name="time">The clock.</param>
internal sealed class ModelRetries(int attempts, TimeSpan firstWait, TimeSpan longestWait, TimeProvider time)
{
    /// <summary>What the first attempt that succeeds gives.</summary>
    /// <param name="attempt">One attempt, which pays for itself.</param>
    /// <param name="end">When an answer is of no use any more (UTC); null: it always is.</param>
    /// <param name="cancellationToken">Ends the waiting by <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ModelCallException">The last attempt failed, or another one is of no use.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> attempt, DateTimeOffset? end, CancellationToken cancellationToken)
    {
        for (var count = 1; ; count++)
        {
            TimeSpan wait;
            try
            {
                return await attempt();
            }
            catch (ModelCallException e) when (IsWorthWaiting(e, count, end, out wait))
            {
                // Waited for below, outside of the handler.
            }
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private bool IsWorthWaiting(ModelCallException fault, int count, DateTimeOffset? end, out TimeSpan wait)
    {
        // Scattered, so that calls that failed together do not come back together.
        wait = fault.RetryAfter ?? firstWait * (Math.Pow(2, count - 1) * (0.75 + Random.Shared.NextDouble() / 2));
        return fault.Failure is ModelFailure.Throttled or ModelFailure.Unavailable
            && count < attempts
            && wait <= longestWait
            && !(time.GetUtcNow() + wait >= end);
    }
}
