using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace NewsDigest.Testing;

/// <summary>
/// All spans of the named sources, as they are exported. Listening is for the whole process: spans of tests that run
/// beside this one come in too, also while these are being read.
/// </summary>
internal sealed class RecordedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> ended = new();
    private readonly TracerProvider provider;

    public RecordedSpans(params string[] sources) =>
        provider = Sdk.CreateTracerProviderBuilder()
            .AddSource(sources)
            .AddProcessor(new SimpleActivityExportProcessor(new Recorder(ended)))
            .Build();

    /// <summary>The spans that have ended by now.</summary>
    public IReadOnlyList<Activity> Ended()
    {
        provider.ForceFlush();
        return [.. ended];
    }

    public void Dispose() => provider.Dispose();

    private sealed class Recorder(ConcurrentQueue<Activity> ended) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var activity in batch)
                ended.Enqueue(activity);
            return ExportResult.Success;
        }
    }
}
