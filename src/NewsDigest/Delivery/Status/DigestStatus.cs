using NewsDigest.Briefings.Status;

namespace NewsDigest.Delivery.Status;

/// <summary>How the whole installation does, for the operator.</summary>
/// <param name="News">What came in and what was made of it.</param>
/// <param name="Model">How it stands with the model.</param>
/// <param name="Delivery">What became of the briefings.</param>
public sealed record DigestStatus(NewsStatus News, ModelStatus Model, DeliveryStatus Delivery);
