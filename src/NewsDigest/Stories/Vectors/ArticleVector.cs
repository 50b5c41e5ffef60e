using NewsDigest.Articles;

namespace NewsDigest.Stories.Vectors;

/// <summary>Where an embedding model places an article: texts of like meaning lie in like directions.</summary>
/// <param name="Article">The article.</param>
/// <param name="Arrived">When it arrived (UTC); its vector is kept as long as its item.</param>
/// <param name="Values">The vector, of as many dimensions as the model has.</param>
public sealed record ArticleVector(ArticleId Article, DateTimeOffset Arrived, ReadOnlyMemory<float> Values);
