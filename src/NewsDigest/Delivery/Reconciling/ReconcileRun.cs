using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Ramp;
using NewsDigest.Faults;

namespace NewsDigest.Delivery.Reconciling;

/// <summary>
/// What one run of <see cref="Reconcile"/> knows and has found. Slots are read side by side; what is found in them is dealt
/// with by one at a time, who alone may change it.
/// </summary>
internal sealed class ReconcileRun(
    DateTimeOffset now,
    bool isPaused,
    EditionsOfRun editions,
    DateTimeOffset? eventsSeen,
    PassedOver passedOver
) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    public PassedOver PassedOver => passedOver;

    public DateTimeOffset? EventsSeen => eventsSeen;

    public DateTimeOffset Now => now;

    public bool IsPaused => isPaused;

    public EditionsOfRun Editions => editions;

    /// <summary>What the ramp lets through, less what was put into the queue; null: anything.</summary>
    public RampLeft? RampLeft { get; init; }

    public ReconcileReport Report { get; set; } = new();

    /// <summary>Ranges of all slots, those among them that are begun and not in the queue yet.</summary>
    public int RangesBegun { get; set; }

    /// <summary>The slots, each a step.</summary>
    public SeparateSteps Slots { get; } = new();

    /// <summary>Does a step while nobody else does one.</summary>
    public async Task InTurnAsync(Func<Task> step, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await step();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
