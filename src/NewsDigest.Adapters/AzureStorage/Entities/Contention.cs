namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>What to do when several write the same row at once: wait a little, each differently long, and try again.</summary>
internal static class Contention
{
    private const int MaxAttempts = 100;
    private const int MaxPauseMilliseconds = 250;

    /// <summary>Waits after a lost attempt.</summary>
    /// <param name="attempts">How many were lost, from 1.</param>
    /// <param name="what">What was to be written, for a person.</param>
    /// <param name="cancellationToken">Ends the wait by exception.</param>
    /// <exception cref="IOException">So many were lost that something else must be wrong.</exception>
    public static Task PauseAsync(int attempts, string what, CancellationToken cancellationToken)
    {
        if (attempts >= MaxAttempts)
        {
            throw new IOException(
                $"Others were faster {attempts} times in writing {what}. Try again; if it stays so, too many instances run."
            );
        }
        var longest = Math.Min(MaxPauseMilliseconds, 10 << Math.Min(attempts, 5));
        return Task.Delay(Random.Shared.Next(longest), cancellationToken);
    }
}
