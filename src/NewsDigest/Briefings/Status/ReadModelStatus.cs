using NewsDigest.Briefings.Editions;
using NewsDigest.Budget;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Briefings.Status;

/// <summary>Reads how it stands with the model.</summary>
/// <param name="model">Its name; null where none is configured.</param>
/// <param name="budget">The money.</param>
/// <param name="pauses">The pause.</param>
/// <param name="log">What became of summaries.</param>
/// <param name="editions">The newest one tells what it took.</param>
/// <param name="time">The clock.</param>
public sealed class ReadModelStatus(
    string? model,
    IModelBudget budget,
    IModelPauseStore pauses,
    IWritingLog log,
    IEditionStore editions,
    TimeProvider time
)
{
    /// <summary>Reads.</summary>
    public async Task<ModelStatus> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var report = await budget.ReadAsync(cancellationToken);
        var pause = await pauses.FindAsync(cancellationToken);
        // Editions are made ahead of their time, the newest may be of this evening.
        var newest = await editions.FindNewestAsync(now + MakeEdition.StoryMemory, cancellationToken);
        return new ModelStatus(
            model,
            report,
            pause?.Until > now ? pause : null,
            await log.ReadAsync(DateOnly.FromDateTime(now.UtcDateTime), cancellationToken),
            newest?.Writing is { } writing ? (newest.Instant, writing) : null
        );
    }
}
