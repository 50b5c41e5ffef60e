using NewsDigest.Budget;

namespace NewsDigest.Summaries.Writing;

/// <summary>The calls of a model for one summary, and what they cost so far.</summary>
/// <param name="subject">What the summary is about.</param>
/// <param name="answerBy">When an answer is of no use any more (UTC).</param>
internal sealed class ModelErrand(string? subject, DateTimeOffset? answerBy)
{
    public string? Subject { get; } = subject;

    public DateTimeOffset? AnswerBy { get; } = answerBy;

    /// <summary>What the next call is for.</summary>
    public BudgetPurpose Purpose { get; set; } = BudgetPurpose.Summaries;

    /// <summary>How often the model was called.</summary>
    public int Calls { get; private set; }

    /// <summary>US dollars, as reported, else as reserved.</summary>
    public decimal Usd { get; private set; }

    public void Add(decimal usd)
    {
        Calls++;
        Usd += usd;
    }

    public WritingOutcome Outcome(ModelFailure? failure) => new(Calls, Usd, failure);
}
