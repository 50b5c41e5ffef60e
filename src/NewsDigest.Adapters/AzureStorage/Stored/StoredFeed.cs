using NewsDigest.Feeds;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>A feed but for its identity, state and next poll, which are columns of its row.</summary>
internal sealed record StoredFeed : IStoredForm
{
    public const int NewestForm = 1;

    public required int Form { get; init; }
    public required Uri Url { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<string> Folders { get; set; } = [];
    public required TimeSpan Interval { get; init; }
    public TimeSpan? AskedInterval { get; init; }
    public IReadOnlyList<int> SkippedHours { get; set; } = [];
    public IReadOnlyList<DayOfWeek> SkippedDays { get; set; } = [];
    public bool FullText { get; init; }
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
    public Uri? MovedTo { get; init; }
    public DateTimeOffset? LastSuccess { get; init; }
    public DateTimeOffset? FailingSince { get; init; }
    public int Failures { get; init; }
    public string? LastError { get; init; }
    public IReadOnlyList<string> KnownEntries { get; set; } = [];

    public static StoredFeed From(FeedSubscription feed) =>
        new()
        {
            Form = NewestForm,
            Url = feed.Url,
            Title = feed.Title,
            Folders = feed.Folders,
            Interval = feed.Interval,
            AskedInterval = feed.Wishes.Interval,
            SkippedHours = feed.Wishes.SkippedHours,
            SkippedDays = feed.Wishes.SkippedDays,
            FullText = feed.FullText,
            ETag = feed.ETag,
            LastModified = feed.LastModified,
            MovedTo = feed.MovedTo,
            LastSuccess = feed.LastSuccess,
            FailingSince = feed.FailingSince,
            Failures = feed.Failures,
            LastError = feed.LastError,
            KnownEntries = [.. feed.KnownEntries.Select(e => e.Value)],
        };

    public FeedSubscription ToFeed(FeedId id, FeedState state, DateTimeOffset nextPoll) =>
        new()
        {
            Id = id,
            Url = Url,
            Title = Title,
            Folders = Folders,
            State = state,
            NextPoll = nextPoll,
            Interval = Interval,
            Wishes = new PollingWishes
            {
                Interval = AskedInterval,
                SkippedHours = SkippedHours,
                SkippedDays = SkippedDays,
            },
            FullText = FullText,
            ETag = ETag,
            LastModified = LastModified,
            MovedTo = MovedTo,
            LastSuccess = LastSuccess,
            FailingSince = FailingSince,
            Failures = Failures,
            LastError = LastError,
            KnownEntries = [.. KnownEntries.Select(e => new EntryId(e))],
        };
}
