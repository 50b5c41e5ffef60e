using NewsDigest.Articles;

namespace NewsDigest.Intake.Notices;

/// <summary>The record of an article that was taken out: what, when, by whom and why.</summary>
/// <param name="Article">The article.</param>
/// <param name="Kind">How far.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">A person's name, or the document of the notice.</param>
public sealed record Withdrawal(ArticleId Article, WithdrawalKind Kind, DateTimeOffset At, string By)
{
    /// <summary>Why, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>Headline of the article, where it was known.</summary>
    public string? Title { get; init; }

    /// <summary>When the article became eligible (UTC), where that was known: no edition before holds it.</summary>
    public DateTimeOffset? Arrived { get; init; }

    /// <summary>The correction that took its place.</summary>
    public ArticleId? CorrectedBy { get; init; }

    /// <summary>Whether what is made from editions, as the archive's word indexes, has been made anew without it.</summary>
    public bool IsSettled { get; init; }
}
