using NewsDigest.Articles;

namespace NewsDigest.Intake;

/// <summary>The outcome of taking in one document: every article in it is an item, a duplicate or a rejection.</summary>
/// <param name="Items">Articles that became items.</param>
/// <param name="Duplicates">Articles whose text was there already.</param>
/// <param name="Rejections">Parts that could not be read.</param>
public sealed record IntakeReport(
    IReadOnlyList<Article> Items,
    IReadOnlyList<Article> Duplicates,
    IReadOnlyList<Rejection> Rejections
);
