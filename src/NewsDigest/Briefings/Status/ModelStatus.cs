using NewsDigest.Budget;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Briefings.Status;

/// <summary>How it stands with the model that writes summaries, for the operator.</summary>
/// <param name="Model">Its name; null where none is configured, and summaries are extracts.</param>
/// <param name="Budget">What is spent.</param>
/// <param name="Pause">Until when it is left alone, where it is.</param>
/// <param name="Today">What became of the summaries that it was asked for on this UTC day.</param>
/// <param name="Newest">The instant (UTC) of the newest edition for which it was asked, and what that took; null where it was not.</param>
public sealed record ModelStatus(
    string? Model,
    BudgetReport Budget,
    ModelPause? Pause,
    WritingCount Today,
    (DateTimeOffset Instant, WritingCount Count)? Newest
);
