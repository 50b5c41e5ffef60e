namespace NewsDigest.Delivery.Sending;

/// <summary>That nothing is to be handed to the sender for now.</summary>
/// <param name="Until">When it may be tried again (UTC).</param>
/// <param name="Reason">Why, for the operator.</param>
public sealed record SenderPause(DateTimeOffset Until, string Reason);
