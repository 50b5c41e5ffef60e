namespace NewsDigest.Summaries.Writing;

/// <summary>
/// Leaves a model alone that does not answer, so that no edition waits for it again and again: a circuit breaker
/// (<see href="https://learn.microsoft.com/azure/architecture/patterns/circuit-breaker"/>). Its pause is shared, as the next
/// edition may be made by another instance; failures in a row are counted by each for itself.
/// </summary>
/// <param name="pauses">Where the pause is kept.</param>
/// <param name="time">The clock.</param>
public sealed class ModelBreaker(IModelPauseStore pauses, TimeProvider time)
{
    /// <summary>Failures in a row that begin a pause.</summary>
    private const int MostFailures = 5;

    /// <summary>How long what another instance noted may stay unseen.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <summary>What a server that asks for longer may ask for.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private ModelPause? last;
    private DateTimeOffset? readAt;
    private int failures;

    /// <summary>The pause, where there is one now.</summary>
    public async Task<ModelPause?> FindPauseAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        lock (gate)
            return Current;
    }

    /// <summary>Notes that the model answered, whatever it said.</summary>
    public async Task NoteAnswerAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            failures = 0;
            if (last is null)
                return;
            last = null;
        }
        await pauses.SaveAsync(null, cancellationToken);
    }

    /// <summary>Notes that it did not.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="retryAfter">How long the server asked to be left alone.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task NoteFailureAsync(ModelFailure failure, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        ModelPause begun;
        lock (gate)
        {
            failures++;
            // Calls that were under way when the pause began tell nothing new.
            if (Current is not null || LengthFor(failure, retryAfter) is not { } length)
                return;
            var now = time.GetUtcNow();
            begun = new ModelPause(now + length, failure, last?.Since ?? now, (last?.Times ?? 0) + 1);
            last = begun;
            failures = 0;
        }
        await pauses.SaveAsync(begun, cancellationToken);
    }

    private ModelPause? Current => last is { } pause && pause.Until > time.GetUtcNow() ? pause : null;

    /// <summary>How long to leave it alone; null: not yet.</summary>
    private TimeSpan? LengthFor(ModelFailure failure, TimeSpan? retryAfter)
    {
        // A wrong key or name stays wrong until a person changes it.
        if (failure is ModelFailure.Unauthorized or ModelFailure.NotFound)
            return LongestPause;
        if (retryAfter is { } asked && asked >= ShortestPause)
            return asked < LongestWait ? asked : LongestWait;
        // After a pause the first failure begins the next one, twice as long.
        if (last is null && failures < MostFailures)
            return null;
        var doubled = ShortestPause * Math.Pow(2, Math.Min(last?.Times ?? 0, 10));
        return doubled < LongestPause ? doubled : LongestPause;
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (now - readAt < Freshness)
                return;
            readAt = now;
        }
        var stored = await pauses.FindAsync(cancellationToken);
        lock (gate)
            last = stored;
    }
}
