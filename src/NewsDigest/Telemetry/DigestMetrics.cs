using System.Diagnostics.Metrics;

namespace NewsDigest.Telemetry;

/// <summary>
/// What News Digest counts, for whoever listens to the meter <see cref="DigestTrace.SourceName"/>. Names and units follow
/// OpenTelemetry's <see href="https://opentelemetry.io/docs/specs/semconv/general/metrics/">conventions</see>;
/// docs/observability.md says what each means.
/// </summary>
public static class DigestMetrics
{
    private static readonly Meter Meter = new(DigestTrace.SourceName);

    private static readonly Counter<long> Documents = Meter.CreateCounter<long>(
        "newsdigest.documents",
        "{document}",
        "Documents that were looked at, by what became of them."
    );

    private static readonly Counter<long> Articles = Meter.CreateCounter<long>(
        "newsdigest.articles",
        "{article}",
        "Articles in them that are new, or were there already."
    );

    private static readonly Counter<long> Rejections = Meter.CreateCounter<long>(
        "newsdigest.rejections",
        "{part}",
        "Documents and parts of them that are no articles, by reason."
    );

    private static readonly Gauge<long> IntakeWaiting = Meter.CreateGauge<long>(
        "newsdigest.intake.waiting",
        "{document}",
        "Documents that a sweep found although no trigger had taken them in."
    );

    private static readonly Counter<long> FeedPolls = Meter.CreateCounter<long>(
        "newsdigest.feed.polls",
        "{poll}",
        "Feeds that were asked, by whether they could be read."
    );

    private static readonly Gauge<long> FeedsFailing = Meter.CreateGauge<long>(
        "newsdigest.feeds.failing",
        "{feed}",
        "Feeds that have been failing for a day."
    );

    private static readonly Counter<long> Editions = Meter.CreateCounter<long>(
        "newsdigest.editions",
        "{edition}",
        "Editions that were made."
    );

    private static readonly Counter<long> SiteEditions = Meter.CreateCounter<long>(
        "newsdigest.site.editions",
        "{edition}",
        "Editions of the site's own that are in the archive."
    );

    private static readonly Counter<long> Stories = Meter.CreateCounter<long>(
        "newsdigest.stories",
        "{story}",
        "Stories in editions that were made."
    );

    private static readonly Counter<long> Summaries = Meter.CreateCounter<long>(
        "newsdigest.summaries",
        "{summary}",
        "Summaries that were made, by whether a model wrote them."
    );

    private static readonly Counter<double> ModelCost = Meter.CreateCounter<double>(
        "newsdigest.model.cost",
        "{USD}",
        "US dollars that calls of the model did cost, or were reserved for those of which nothing is known."
    );

    private static readonly Counter<long> ModelTokens = Meter.CreateCounter<long>(
        "newsdigest.model.tokens",
        "{token}",
        "Tokens that the model reported, by direction."
    );

    private static readonly Gauge<double> BudgetUsed = Meter.CreateGauge<double>(
        "newsdigest.budget.used",
        "1",
        "Share of the model's money that is booked, of the day's or the month's limit, whichever is nearer."
    );

    private static readonly Counter<long> Plans = Meter.CreateCounter<long>(
        "newsdigest.plans",
        "{plan}",
        "Runs of the plan that came to their end."
    );

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "newsdigest.deliveries",
        "{delivery}",
        "Deliveries that came to a state, by state."
    );

    private static readonly Gauge<long> DeliveriesUnknown = Meter.CreateGauge<long>(
        "newsdigest.deliveries.unknown",
        "{delivery}",
        "Deliveries of the last days of which nobody has known for an hour what became of them."
    );

    private static readonly Gauge<long> SenderPaused = Meter.CreateGauge<long>(
        "newsdigest.sender.paused",
        "1",
        "Whether no mail leaves because the sender takes none for now, or because an operator said so."
    );

    private static readonly Histogram<double> Lateness = Meter.CreateHistogram<double>(
        "newsdigest.delivery.lateness",
        "s",
        "How long after it was due the sender took a briefing.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [60, 300, 900, 3_600, 14_400, 43_200] }
    );

    private static readonly Counter<long> MailEvents = Meter.CreateCounter<long>(
        "newsdigest.mail.events",
        "{event}",
        "Events of the sender's, by what they led to."
    );

    private static readonly Gauge<long> Poison = Meter.CreateGauge<long>(
        "newsdigest.poison.messages",
        "{message}",
        "Messages that failed every time and wait for a person, by queue."
    );

    private static readonly Counter<long> UnreadableRows = Meter.CreateCounter<long>(
        "newsdigest.storage.unreadable",
        "{row}",
        "Rows of storage that a process could not read, each once, by where they are."
    );

    /// <summary>A document was looked at.</summary>
    /// <param name="outcome">What became of it: <c>taken_in</c>, <c>rejected</c> or <c>failed</c>.</param>
    /// <param name="added">Articles in it that are new.</param>
    /// <param name="duplicates">Articles in it that were there already.</param>
    public static void CountDocument(string outcome, int added, int duplicates)
    {
        Documents.Add(1, new KeyValuePair<string, object?>("newsdigest.document.outcome", outcome));
        Articles.Add(added, new KeyValuePair<string, object?>("newsdigest.article.outcome", "new"));
        Articles.Add(duplicates, new KeyValuePair<string, object?>("newsdigest.article.outcome", "duplicate"));
    }

    /// <summary>A document, or a part of one, is no article.</summary>
    /// <param name="reason">Why, by the name of its kind.</param>
    public static void CountRejection(string reason) =>
        Rejections.Add(1, new KeyValuePair<string, object?>("newsdigest.rejection.reason", reason));

    /// <summary>A sweep ended.</summary>
    /// <param name="waiting">Documents that it found although no trigger had taken them in.</param>
    public static void RecordSweep(int waiting) => IntakeWaiting.Record(waiting);

    /// <summary>Feeds were polled.</summary>
    /// <param name="read">Feeds that could be read.</param>
    /// <param name="failed">Feeds that could not.</param>
    public static void CountPolls(int read, int failed)
    {
        FeedPolls.Add(read, new KeyValuePair<string, object?>("newsdigest.feed.outcome", "read"));
        FeedPolls.Add(failed, new KeyValuePair<string, object?>("newsdigest.feed.outcome", "failed"));
    }

    /// <summary>An edition was made.</summary>
    /// <param name="stories">Stories in it.</param>
    /// <param name="failingFeeds">Feeds that had been failing for a day.</param>
    public static void CountEdition(int stories, int failingFeeds)
    {
        Editions.Add(1);
        Stories.Add(stories);
        FeedsFailing.Record(failingFeeds);
    }

    /// <summary>An edition of the site's own is in the archive.</summary>
    public static void CountSiteEdition() => SiteEditions.Add(1);

    /// <summary>A summary was made.</summary>
    /// <param name="isWritten">Whether a model wrote it; else it is an extract.</param>
    public static void CountSummary(bool isWritten) =>
        Summaries.Add(1, new KeyValuePair<string, object?>("newsdigest.summary.kind", isWritten ? "model" : "extract"));

    /// <summary>A call of the model ended.</summary>
    /// <param name="usd">US dollars that it did cost, or that were reserved for it where nothing is known.</param>
    public static void CountModelCost(decimal usd) => ModelCost.Add((double)usd);

    /// <summary>A model answered.</summary>
    /// <param name="sent">Tokens that were sent.</param>
    /// <param name="answered">Tokens of the answer.</param>
    public static void CountModelTokens(long sent, long answered)
    {
        ModelTokens.Add(sent, new KeyValuePair<string, object?>("newsdigest.token.direction", "sent"));
        ModelTokens.Add(answered, new KeyValuePair<string, object?>("newsdigest.token.direction", "answered"));
    }

    /// <summary>Money for the model was asked for.</summary>
    /// <param name="used">Share of the limit that is booked; 1 where there is no more.</param>
    public static void RecordBudget(decimal used) => BudgetUsed.Record((double)used);

    /// <summary>A run of the plan came to its end.</summary>
    public static void CountPlan() => Plans.Add(1);

    /// <summary>Deliveries came to a state.</summary>
    /// <param name="state">The state, in lower case.</param>
    /// <param name="count">How many.</param>
    public static void CountDeliveries(string state, int count) =>
        Deliveries.Add(count, new KeyValuePair<string, object?>("newsdigest.delivery.state", state));

    /// <summary>The sender took a briefing.</summary>
    /// <param name="lateness">How long after it was due.</param>
    public static void RecordLateness(TimeSpan lateness) => Lateness.Record(Math.Max(0, lateness.TotalSeconds));

    /// <summary>The ledger was looked through.</summary>
    /// <param name="unknown">Deliveries of which nobody has known for an hour what became of them.</param>
    public static void RecordUnknown(int unknown) => DeliveriesUnknown.Record(unknown);

    /// <summary>The sender's pause was looked at.</summary>
    /// <param name="isPaused">Whether no mail leaves for now.</param>
    public static void RecordPause(bool isPaused) => SenderPaused.Record(isPaused ? 1 : 0);

    /// <summary>Events of the sender's were applied.</summary>
    /// <param name="settled">Events by which a delivery moved on.</param>
    /// <param name="suppressed">Events by which an address is never mailed again.</param>
    /// <param name="others">Events that changed nothing.</param>
    public static void CountEvents(int settled, int suppressed, int others)
    {
        MailEvents.Add(settled, new KeyValuePair<string, object?>("newsdigest.mail.event", "settled"));
        MailEvents.Add(suppressed, new KeyValuePair<string, object?>("newsdigest.mail.event", "suppressed"));
        MailEvents.Add(others, new KeyValuePair<string, object?>("newsdigest.mail.event", "without_effect"));
    }

    /// <summary>A queue of messages that failed every time was looked through.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="messages">Messages in it that wait for a person.</param>
    public static void RecordPoison(string queue, int messages) =>
        Poison.Record(messages, new KeyValuePair<string, object?>("newsdigest.queue", queue));

    /// <summary>A row of storage cannot be read.</summary>
    /// <param name="place">Its table or container.</param>
    public static void CountUnreadableRow(string place) =>
        UnreadableRows.Add(1, new KeyValuePair<string, object?>("newsdigest.storage.place", place));
}
