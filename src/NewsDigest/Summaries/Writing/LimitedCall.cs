namespace NewsDigest.Summaries.Writing;

/// <summary>One call of a model's client: within a time limit, and with one kind of exception for whatever the client throws.</summary>
internal static class LimitedCall
{
    /// <summary>Calls.</summary>
    /// <param name="call">The call; what it is given ends it.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="time">The clock of the limit.</param>
    /// <param name="cancellationToken">Ends the call by <see cref="OperationCanceledException"/>, which is no failure of the model.</param>
    /// <exception cref="ModelCallException">The model did not answer in time, or the client failed.</exception>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> call,
        TimeSpan limit,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await call(either.Token);
        }
        catch (ModelCallException)
        {
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException e)
        {
            throw new ModelCallException(ModelFailure.Timeout, isFree: false, e);
        }
#pragma warning disable CA1031 // Neither summary nor edition may fail for what a model's client does, whatever it throws.
        catch (Exception e)
#pragma warning restore CA1031
        {
            throw new ModelCallException(ModelFailure.Unavailable, isFree: false, e);
        }
    }
}
