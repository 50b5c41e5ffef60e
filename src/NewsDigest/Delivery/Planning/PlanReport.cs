namespace NewsDigest.Delivery.Planning;

/// <summary>What one run of the plan did.</summary>
/// <param name="Ranges">Messages put into the queue.</param>
/// <param name="Readers">Readers in them.</param>
/// <param name="Failed">Slots that could not be planned.</param>
public sealed record PlanReport(int Ranges, int Readers, int Failed)
{
    /// <summary>Briefings that were due too long ago to be planned at all, in readers.</summary>
    public int TooLate { get; init; }

    /// <summary>Both runs together.</summary>
    public PlanReport Add(PlanReport other) =>
        new(Ranges + other.Ranges, Readers + other.Readers, Failed + other.Failed)
        {
            TooLate = TooLate + other.TooLate,
        };
}
