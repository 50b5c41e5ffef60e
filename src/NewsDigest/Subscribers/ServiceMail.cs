namespace NewsDigest.Subscribers;

/// <summary>A mail beside the briefings that is to be sent.</summary>
/// <param name="Id">Random id of the request; sent once, however often its message comes.</param>
/// <param name="Kind">Which mail.</param>
/// <param name="Subscriber">To whom.</param>
/// <param name="TraceParent">W3C trace context of the request, for the trace that goes on when it is sent.</param>
public sealed record ServiceMail(Guid Id, ServiceMailKind Kind, SubscriberId Subscriber, string? TraceParent = null);
