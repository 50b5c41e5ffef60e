namespace NewsDigest.Subscribers.Links;

/// <summary>What a signed link says.</summary>
/// <param name="Purpose">What it may be used for.</param>
/// <param name="Subscriber">For whom.</param>
/// <param name="Expires">When it ends (UTC, whole seconds); null: never.</param>
public sealed record SignedLink(LinkPurpose Purpose, SubscriberId Subscriber, DateTimeOffset? Expires = null);
