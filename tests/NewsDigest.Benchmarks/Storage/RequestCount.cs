using Azure.Core;
using Azure.Core.Pipeline;

namespace NewsDigest.Benchmarks.Storage;

/// <summary>Counts requests to the storage.</summary>
public sealed class RequestCount : HttpPipelinePolicy
{
    private int count;

    /// <summary>Requests so far.</summary>
    public int Count => count;

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref count);
        ProcessNext(message, pipeline);
    }

    /// <inheritdoc/>
    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref count);
        return ProcessNextAsync(message, pipeline);
    }
}
