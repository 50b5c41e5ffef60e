using NewsDigest.Articles;

namespace NewsDigest.Benchmarks.Generation;

/// <summary>The sample articles that tell one event: what generated stories are made from.</summary>
/// <param name="Articles">At least one; all in English.</param>
public sealed record SampleEvent(IReadOnlyList<Article> Articles);
