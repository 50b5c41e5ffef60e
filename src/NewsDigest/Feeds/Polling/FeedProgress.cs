namespace NewsDigest.Feeds.Polling;

/// <summary>What a poll makes of a subscription.</summary>
internal static class FeedProgress
{
    /// <summary>More than feeds hold; older entries come back only in feeds that grow backwards.</summary>
    private const int MaxKnownEntries = 1000;

    /// <summary>A feed that is missing or forbidden for so long is paused.</summary>
    private static readonly TimeSpan PatienceWithMissing = TimeSpan.FromDays(7);

    /// <summary>The feed was read.</summary>
    public static FeedSubscription AfterReading(
        this FeedSubscription subscription,
        FeedFetch.Fetched fetched,
        Feed feed,
        IReadOnlyList<EntryId> entries,
        DateTimeOffset now
    )
    {
        var hadNews = entries.Except(subscription.KnownEntries).Any();
        var interval = PollSchedule.Adapted(subscription.Interval, hadNews);
        return subscription.AfterSuccess(fetched, now) with
        {
            Title = subscription.Title ?? feed.Title,
            ETag = fetched.ETag,
            LastModified = fetched.LastModified,
            Interval = interval,
            Wishes = feed.Wishes,
            NextPoll = PollSchedule.Next(now, interval, fetched.MaxAge, feed.Wishes),
            KnownEntries = [.. entries.Union(subscription.KnownEntries).Take(Math.Max(MaxKnownEntries, entries.Count))],
        };
    }

    /// <summary>The feed has not changed.</summary>
    public static FeedSubscription AfterNoChange(
        this FeedSubscription subscription,
        FeedFetch.NotModified answer,
        DateTimeOffset now
    )
    {
        var interval = PollSchedule.Adapted(subscription.Interval, hadNews: false);
        return subscription.AfterSuccess(answer, now) with
        {
            Interval = interval,
            NextPoll = PollSchedule.Next(now, interval, answer.MaxAge, subscription.Wishes),
        };
    }

    /// <summary>The feed is gone for good.</summary>
    public static FeedSubscription AfterEnd(this FeedSubscription subscription, DateTimeOffset now) =>
        subscription.AfterFailure("its server says that it is gone for good (410)", 410, null, now) with
        {
            State = FeedState.Retired,
        };

    /// <summary>The feed could not be fetched or read.</summary>
    public static FeedSubscription AfterFailure(
        this FeedSubscription subscription,
        string explanation,
        int? status,
        TimeSpan? retryAfter,
        DateTimeOffset now
    )
    {
        var failures = subscription.Failures + 1;
        var since = subscription.FailingSince ?? now;
        return subscription with
        {
            State = status is 403 or 404 && now - since >= PatienceWithMissing ? FeedState.Paused : subscription.State,
            Failures = failures,
            FailingSince = since,
            LastError = explanation,
            NextPoll = now + PollSchedule.BackOff(failures, retryAfter),
        };
    }

    private static FeedSubscription AfterSuccess(
        this FeedSubscription subscription,
        FeedFetch fetch,
        DateTimeOffset now
    )
    {
        // A server that is misconfigured for an hour also answers "moved permanently".
        var movedAgain = fetch.MovedTo is not null && fetch.MovedTo == subscription.MovedTo;
        return subscription with
        {
            Url = movedAgain ? fetch.MovedTo! : subscription.Url,
            MovedTo = movedAgain ? null : fetch.MovedTo,
            LastSuccess = now,
            FailingSince = null,
            Failures = 0,
            LastError = null,
        };
    }
}
