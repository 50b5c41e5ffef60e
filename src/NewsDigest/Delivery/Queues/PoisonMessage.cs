namespace NewsDigest.Delivery.Queues;

/// <summary>A message that was given up.</summary>
/// <param name="Id">The queue's id of it.</param>
/// <param name="Receipt">Proof of having read it, which deleting it takes; opaque.</param>
/// <param name="Text">What it says; as it lay in the queue where it is not in the queue's encoding.</param>
/// <param name="GivenUp">When it was given up (UTC).</param>
public sealed record PoisonMessage(string Id, string Receipt, string Text, DateTimeOffset GivenUp);
