using NewsDigest.Subscribers;

namespace NewsDigest.Delivery.Sending;

/// <summary>What became of readers who were claimed.</summary>
/// <param name="Report">The same in numbers.</param>
/// <param name="Called">Those for whom the sender was called.</param>
public sealed record MailedReaders(DeliveryReport Report, IReadOnlySet<SubscriberId> Called);
