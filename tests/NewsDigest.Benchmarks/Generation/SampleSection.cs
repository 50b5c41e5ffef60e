namespace NewsDigest.Benchmarks.Generation;

/// <summary>Events that a newspaper would print on one page: paragraphs of their articles go together.</summary>
/// <param name="Events">At least one.</param>
public sealed record SampleSection(IReadOnlyList<SampleEvent> Events);
