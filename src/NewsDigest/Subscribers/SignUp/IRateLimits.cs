namespace NewsDigest.Subscribers.SignUp;

/// <summary>Counts what may only happen so often in an hour, for all instances together.</summary>
public interface IRateLimits
{
    /// <summary>
    /// Takes one of the <paramref name="limit"/> that a key has in the current clock hour (UTC); false where none is left.
    /// </summary>
    /// <param name="key">What is counted, without an address in it: "confirm-" and a hash, "network-" and a network. No / \ # ?</param>
    /// <param name="limit">How many an hour has.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    Task<bool> TryTakeAsync(string key, int limit, CancellationToken cancellationToken);
}
