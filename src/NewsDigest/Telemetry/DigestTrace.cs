using System.Diagnostics;

namespace NewsDigest.Telemetry;

/// <summary>
/// The traces of News Digest: one for each document, edition and batch of mails, each linked to what it was made from, so
/// that the way of an article can be walked from the blob to the mail. Contexts are kept as
/// <see href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C trace parents</see> in rows and messages.
/// </summary>
public static class DigestTrace
{
    /// <summary>Name of the source of all these activities, and of the meter, for whoever exports them.</summary>
    public const string SourceName = "NewsDigest";

    /// <summary>The most links of one span: exporters of OpenTelemetry drop further ones.</summary>
    private const int MaxLinks = 128;

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The trace parent of what is done now; null where nobody listens.</summary>
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } now ? now.Id : null;

    /// <summary>Begins a piece of work; null where nobody listens.</summary>
    /// <param name="name">What is done, the same for all of its kind.</param>
    public static Activity? Begin(string name) => Source.StartActivity(name);

    /// <summary>Begins the handling of a message, as part of the trace in which it was written.</summary>
    /// <param name="name">What is done, the same for all of its kind.</param>
    /// <param name="traceParent">The trace parent of the message; one that is no such thing is left out.</param>
    public static Activity? BeginHandling(string name, string? traceParent) =>
        ActivityContext.TryParse(traceParent, traceState: null, isRemote: true, out var parent)
            ? Source.StartActivity(name, ActivityKind.Consumer, parent)
            : Source.StartActivity(name, ActivityKind.Consumer);

    /// <summary>Links what is done now to the work that it rests on.</summary>
    /// <param name="traceParents">Their trace parents; what is none, and what comes again, is left out.</param>
    public static void LinkTo(params IEnumerable<string?> traceParents)
    {
        if (Activity.Current is not { IsAllDataRequested: true } now)
            return;
        foreach (var traceParent in traceParents.Distinct().Take(MaxLinks))
        {
            if (ActivityContext.TryParse(traceParent, traceState: null, isRemote: true, out var context))
                now.AddLink(new ActivityLink(context));
        }
    }
}
