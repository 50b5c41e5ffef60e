using NewsDigest.Summaries.Writing;

namespace NewsDigest.Summaries;

/// <summary>What happened, in a few sentences that are each supported by a source.</summary>
/// <param name="Sentences">In reading order. Empty where no sentence of the sources could stand alone.</param>
/// <param name="Model">Name of the model that wrote it; null for an extract, whose sentences are the sources' own.</param>
/// <param name="Headline">The model's headline; null for an extract.</param>
public sealed record Summary(IReadOnlyList<SummarySentence> Sentences, string? Model = null, string? Headline = null)
{
    /// <summary>What it took to ask a model for it just now; null where none was asked, or it was stored since.</summary>
    public WritingOutcome? Writing { get; init; }

    /// <summary>Whether its sentences were taken from the sources as they are.</summary>
    public bool IsExtract => Model is null;
}
