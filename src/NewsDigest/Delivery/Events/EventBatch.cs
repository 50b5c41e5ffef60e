namespace NewsDigest.Delivery.Events;

/// <summary>A batch of events that waits to be applied.</summary>
/// <param name="Id">Its id in the store.</param>
/// <param name="TraceParent">W3C trace context of the request that brought it, for the trace that goes on when it is applied.</param>
public sealed record EventBatch(string Id, string? TraceParent = null);
