using Azure.Core;
using Azure.Core.Pipeline;
using NewsDigest.Adapters.AzureStorage;

namespace NewsDigest.Hosting.Tests.WholeWay;

/// <summary>An instance that is killed at one of its requests to the storage: from then on none comes through.</summary>
/// <param name="atRequest">At which request, counted from 1.</param>
/// <param name="isLastSent">Whether that request still reaches the storage; its answer is lost.</param>
public sealed class KilledInstance(int atRequest, bool isLastSent) : HttpPipelinePolicy
{
    private int requests;

    /// <summary>Whether it lived long enough to be killed.</summary>
    public bool WasKilled => requests >= atRequest;

    /// <summary>Settings with which it happens.</summary>
    public StorageClientSettings Settings => StorageClientSettings.Default with { MaxRetries = 0, Policies = [this] };

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The product only makes asynchronous calls.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref requests);
        if (number < atRequest || (number == atRequest && isLastSent))
            await ProcessNextAsync(message, pipeline);
        if (number >= atRequest)
            throw new KilledException();
    }

    /// <summary>The end of the instance.</summary>
    public sealed class KilledException() : Exception("Killed.");
}
