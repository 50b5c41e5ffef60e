namespace NewsDigest.Delivery.Mails;

/// <summary>What stands under the news of a briefing beside how it was made. Everything may be absent.</summary>
public sealed record BriefingFooter
{
    /// <summary>The footer of a briefing that has no subscriber, as one made by a command.</summary>
    public static readonly BriefingFooter None = new();

    /// <summary>Where the reader's links lead.</summary>
    public ReaderLinks Links { get; init; } = new();

    /// <summary>The sender's postal address, in one line or several.</summary>
    public string? PostalAddress { get; init; }

    /// <summary>Whether the reader gets it noticeably later than asked for.</summary>
    public bool IsLate { get; init; }
}
