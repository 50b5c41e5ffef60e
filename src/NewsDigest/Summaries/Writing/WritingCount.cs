namespace NewsDigest.Summaries.Writing;

/// <summary>What became of the summaries that a model was asked for.</summary>
/// <param name="Written">How many it wrote.</param>
/// <param name="Calls">How often it was called.</param>
/// <param name="Usd">US dollars, as reported, else as reserved.</param>
/// <param name="Failures">How many are extracts instead, by the reason.</param>
public sealed record WritingCount(int Written, int Calls, decimal Usd, IReadOnlyDictionary<ModelFailure, int> Failures)
{
    /// <summary>No summary.</summary>
    public static WritingCount None { get; } = new(0, 0, 0, new Dictionary<ModelFailure, int>());

    /// <summary>How many are extracts instead.</summary>
    public int Extracts => Failures.Values.Sum();

    /// <summary>The count of some summaries.</summary>
    public static WritingCount Of(IReadOnlyCollection<WritingOutcome> outcomes) =>
        new(
            outcomes.Count(o => o.Failure is null),
            outcomes.Sum(o => o.Calls),
            outcomes.Sum(o => o.Usd),
            outcomes.Where(o => o.Failure is not null).CountBy(o => o.Failure!.Value).ToDictionary()
        );

    /// <summary>This and another count together.</summary>
    public WritingCount Plus(WritingCount other) =>
        new(
            Written + other.Written,
            Calls + other.Calls,
            Usd + other.Usd,
            Failures.Concat(other.Failures).GroupBy(f => f.Key, f => f.Value).ToDictionary(f => f.Key, f => f.Sum())
        );
}
