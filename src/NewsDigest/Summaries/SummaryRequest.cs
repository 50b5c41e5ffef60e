namespace NewsDigest.Summaries;

/// <summary>What a summary is asked for.</summary>
/// <param name="Texts">The articles, the most important first; at least one; all of one language.</param>
/// <param name="MaxWords">Upper limit in words.</param>
public sealed record SummaryRequest(IReadOnlyList<SourceText> Texts, int MaxWords)
{
    /// <summary>Sentences that readers were told before: what only repeats them is left out where there is something else.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>A key of what it is about, by which calls of a model are counted; null: they are not.</summary>
    public string? Subject { get; init; }

    /// <summary>When a model's answer is of no use any more (UTC), and an extract has to do; null: it always is.</summary>
    public DateTimeOffset? AnswerBy { get; init; }
}
