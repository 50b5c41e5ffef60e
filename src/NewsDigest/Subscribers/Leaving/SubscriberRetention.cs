namespace NewsDigest.Subscribers.Leaving;

/// <summary>How long is kept what is held about people who get no briefings.</summary>
public sealed record SubscriberRetention
{
    /// <summary>How long a sign-up that nobody confirmed is kept: as long as its link works.</summary>
    public TimeSpan Unconfirmed { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long it is kept what somebody chose and agreed to who has left, as proof that they had asked.</summary>
    public TimeSpan Left { get; init; } = TimeSpan.FromDays(365);

    /// <summary>How long it is known after a change of address which one was the former.</summary>
    public TimeSpan FormerAddress { get; init; } = TimeSpan.FromDays(7);
}
