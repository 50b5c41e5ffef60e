namespace NewsDigest.Subscribers.Lists;

/// <summary>A line of a list as it was read.</summary>
/// <param name="Line">Its number, the head being 1.</param>
/// <param name="Subscriber">Who stands there; null where it cannot be read.</param>
/// <param name="Fault">Why it cannot, and what to do, without the address; null where it can.</param>
public sealed record ListedRow(int Line, ListedSubscriber? Subscriber, string? Fault);
