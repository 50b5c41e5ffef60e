namespace NewsDigest.Delivery.Withdrawals;

/// <summary>What an operator wants to have taken out.</summary>
/// <param name="Id">Id of an article or a story.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record WithdrawOrder(string Id, string By, string? Reason)
{
    /// <summary>Whether the id, which may be a story's and that of its first article, means the story.</summary>
    public bool IsWholeStory { get; init; }
}
