namespace NewsDigest.Delivery.Ledger;

/// <summary>How often a reason stands in the ledger.</summary>
/// <param name="State">State of the entries.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Count">Entries.</param>
public sealed record ReasonCount(DeliveryState State, string Reason, int Count);
