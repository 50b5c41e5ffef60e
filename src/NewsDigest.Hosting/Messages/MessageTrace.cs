using System.Diagnostics;

namespace NewsDigest.Hosting.Messages;

/// <summary>Goes on with the trace in which a message was written, <see href="https://www.w3.org/TR/trace-context/">W3C Trace Context</see>.</summary>
public static class MessageTrace
{
    /// <summary>Name of the source of these activities, for whoever exports them.</summary>
    public const string SourceName = "NewsDigest";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins the handling of a message; null where nobody listens.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="traceParent">The trace parent of the message; one that is no such thing is left out.</param>
    public static Activity? Begin(string name, string? traceParent) =>
        ActivityContext.TryParse(traceParent, traceState: null, isRemote: true, out var parent)
            ? Source.StartActivity(name, ActivityKind.Consumer, parent)
            : Source.StartActivity(name, ActivityKind.Consumer);
}
