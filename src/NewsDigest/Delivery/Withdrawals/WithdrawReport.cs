using NewsDigest.Intake.Notices;

namespace NewsDigest.Delivery.Withdrawals;

/// <summary>What was taken out, and who got it before.</summary>
/// <param name="Articles">The records that hold, which may be earlier ones; none where nothing has the id.</param>
/// <param name="Editions">Editions that were made with one of the articles, in the order of time.</param>
/// <param name="OtherArticles">Count of the other articles of the story that has the same id as the article.</param>
public sealed record WithdrawReport(
    IReadOnlyList<Withdrawal> Articles,
    IReadOnlyList<WithdrawnEdition> Editions,
    int OtherArticles
);
