using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Faults;

namespace NewsDigest.Delivery.Planning;

/// <summary>
/// Makes editions during one run, each asked for once: many slots are due at the same instant, and one edition that cannot
/// be made must not be tried for each of them.
/// </summary>
public sealed class EditionsOfRun(MakeEdition makeEdition, TimeProvider time)
{
    private readonly Dictionary<DateTimeOffset, Exception?> made = [];

    /// <summary>Makes the edition of an instant if it is not there yet.</summary>
    /// <exception cref="InvalidOperationException">It could not be made, now or earlier in this run.</exception>
    public async Task MakeAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        if (!made.TryGetValue(instant, out var fault))
        {
            try
            {
                var answerBy = WritingTime.EndsAt(instant, time.GetUtcNow());
                await makeEdition.RunAsync(instant, BriefingPeriod.Longest, answerBy, cancellationToken);
            }
            catch (Exception error) when (!error.IsStopBy(cancellationToken))
            {
                fault = error;
            }
            made[instant] = fault;
        }
        if (fault is not null)
            throw new InvalidOperationException($"The edition of {instant:u} could not be made.", fault);
    }
}
