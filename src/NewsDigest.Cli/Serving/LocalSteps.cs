using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Feeds.Polling;
using NewsDigest.Hosting.Messages;
using NewsDigest.Hosting.Storage;
using NewsDigest.Intake.Sweeping;

namespace NewsDigest.Cli.Serving;

/// <summary>
/// What the local server does again and again: the timers, triggers and queues of the function app, more often, because
/// here nobody is billed for looking.
/// </summary>
public static partial class LocalSteps
{
    /// <summary>All steps.</summary>
    public static IReadOnlyList<Func<IServiceProvider, Step>> All { get; } =
    [
        s => new Step("Taking in articles", TimeSpan.FromSeconds(1), s.GetRequiredService<InboxWatch>().RunAsync),
        s => new Step(
            "Taking mails of the inbox",
            TimeSpan.FromSeconds(1),
            s.GetRequiredService<MailInboxWatch>().RunAsync
        ),
        s => new Step("Polling feeds", TimeSpan.FromMinutes(1), cancel => PollAsync(s, cancel)),
        s => new Step("Planning briefings", TimeSpan.FromSeconds(15), cancel => PlanAsync(s, cancel)),
        s => new Step("Mailing briefings", TimeSpan.FromMilliseconds(500), cancel => DeliverAsync(s, cancel)),
        s => new Step(
            "Sending service mails",
            TimeSpan.FromMilliseconds(500),
            s.GetRequiredService<LocalQueues>().SendServiceMailsAsync
        ),
        s => new Step("Applying events of mails", TimeSpan.FromSeconds(1), cancel => ApplyEventsAsync(s, cancel)),
        s => new Step("Sweeping", TimeSpan.FromMinutes(15), s.GetRequiredService<Sweep>().RunAsync),
        s => new Step("Reconciling", TimeSpan.FromMinutes(5), cancel => ReconcileAsync(s, cancel)),
        s => new Step(
            "Rebuilding the schedule",
            TimeSpan.FromDays(1),
            s.GetRequiredService<RebuildSchedule>().RunAsync
        ),
        s => new Step(
            "Deleting what is past its time",
            TimeSpan.FromDays(1),
            s.GetRequiredService<DeleteExpired>().RunAsync
        ),
    ];

    private static async Task PollAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<PollFeeds>().RunAsync(cancellationToken);
        if (report.Polled > 0)
            LogPolled(Logger(services), report.Polled, report.NewEntries, report.Failed);
    }

    private static async Task PlanAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<PlanBriefings>().RunAsync(cancellationToken);
        if (report.Readers > 0)
            LogPlanned(Logger(services), report.Readers);
    }

    private static Task DeliverAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services
            .GetRequiredService<LocalQueues>()
            .DeliverAsync(
                report => LogDelivered(Logger(services), report.Accepted, report.Refused, report.Unknown),
                cancellationToken
            );

    private static Task ApplyEventsAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services
            .GetRequiredService<LocalQueues>()
            .ApplyEventsAsync(
                report => LogEvents(Logger(services), report.Events, report.Settled, report.Suppressed),
                cancellationToken
            );

    private static async Task ReconcileAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<Recover>().RunAsync(cancellationToken);
        report.ThrowIfFailed();
    }

    private static ILogger Logger(IServiceProvider services) =>
        services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LocalSteps).FullName!);

    [LoggerMessage(LogLevel.Information, "Polled {Polled} feeds: {NewEntries} new entries, {Failed} failed.")]
    private static partial void LogPolled(ILogger logger, int polled, int newEntries, int failed);

    [LoggerMessage(LogLevel.Information, "Planned the briefings of {Readers} readers.")]
    private static partial void LogPlanned(ILogger logger, int readers);

    [LoggerMessage(
        LogLevel.Information,
        "Applied {Events} events of mails: {Settled} deliveries settled, {Suppressed} addresses suppressed."
    )]
    private static partial void LogEvents(ILogger logger, int events, int settled, int suppressed);

    [LoggerMessage(
        LogLevel.Information,
        "Mailed briefings: {Accepted} accepted, {Refused} refused, {Unknown} without an answer."
    )]
    private static partial void LogDelivered(ILogger logger, int accepted, int refused, int unknown);
}
