using NewsDigest.Subscribers;

namespace NewsDigest.Delivery;

/// <summary>Identity of a delivery: one subscriber and one local date, so that there cannot be two.</summary>
public readonly record struct DeliveryId(SubscriberId Subscriber, DateOnly Date)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Date:yyyy-MM-dd}-{Subscriber}";
}
