using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using NewsDigest.Adapters.AzureStorage;

namespace NewsDigest.Adapters.Tests.AzureStorage;

/// <summary>Counts what a storage is asked, and loses answers when told to.</summary>
public sealed class StorageFaults : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> requests = new();
    private string? losing;
    private int lost;

    /// <summary>Settings of clients that pass through here, and try again without waiting.</summary>
    public StorageClientSettings Settings =>
        new()
        {
            MaxRetries = 2,
            Delay = TimeSpan.FromMilliseconds(1),
            MaxDelay = TimeSpan.FromMilliseconds(1),
            Policies = [this],
        };

    /// <summary>All requests, as their method and path.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    /// <summary>Answers that were lost.</summary>
    public int LostAnswers => lost;

    /// <summary>Called with the method and address of each request before its answer is passed on.</summary>
    public Func<string, Uri, Task> Answered { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Whether no request is answered, or comes through.</summary>
    public bool IsDown { get; set; }

    /// <summary>Lets the next request of a method come through, and its answer not.</summary>
    public void LoseNextAnswer(HttpMethod method) => losing = method.Method;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Nothing here asks in a blocking way.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (IsDown)
            throw new IOException("Connection refused.");
        var (method, address) = (message.Request.Method.Method, message.Request.Uri.ToUri());
        requests.Enqueue($"{method} {address.AbsolutePath}");
        await ProcessNextAsync(message, pipeline);
        await Answered(method, address);
        if (Interlocked.CompareExchange(ref losing, null, method) == method)
        {
            Interlocked.Increment(ref lost);
            throw new IOException("The answer was lost.");
        }
    }
}
