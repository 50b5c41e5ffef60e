namespace NewsDigest.Delivery.Status;

/// <summary>One stage on the way of the news from the feed to the mail.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Notes">What else is to be known of them, in words, the worst first.</param>
/// <param name="IsTroubled">Whether an operator should look.</param>
public sealed record PipelineStage(string Name, int Count, IReadOnlyList<string> Notes, bool IsTroubled);
