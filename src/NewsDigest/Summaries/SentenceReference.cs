using NewsDigest.Articles;

namespace NewsDigest.Summaries;

/// <summary>Points at one sentence of one article.</summary>
public readonly record struct SentenceReference(ArticleId Article, int Number);
