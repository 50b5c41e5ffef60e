using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using NewsDigest.Telemetry;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>What one test counts. Instruments are those of the whole process, so what others count beside it is left out.</summary>
internal sealed class HeardMetrics : IDisposable
{
    private readonly AsyncLocal<bool> isOurs = new() { Value = true };
    private readonly ConcurrentQueue<(string Name, object? Tag, long Value)> heard = new();
    private readonly MeterListener listener = new();

    public HeardMetrics()
    {
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == DigestTrace.SourceName)
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) =>
            {
                if (isOurs.Value)
                    heard.Enqueue((instrument.Name, tags.Length > 0 ? tags[0].Value : null, value));
            }
        );
        listener.Start();
    }

    /// <summary>The sum of a counter, of one value of its tag.</summary>
    public long Sum(string name, string tag) => heard.Where(h => h.Name == name && tag.Equals(h.Tag)).Sum(h => h.Value);

    /// <summary>The last value of a gauge.</summary>
    public long Last(string name, string? tag = null) =>
        heard.Last(h => h.Name == name && (tag is null || tag.Equals(h.Tag))).Value;

    public void Dispose() => listener.Dispose();
}
