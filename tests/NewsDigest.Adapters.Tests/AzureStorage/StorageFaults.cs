using System.Collections.Concurrent;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using NewsDigest.Adapters.AzureStorage;

namespace NewsDigest.Adapters.Tests.AzureStorage;

/// <summary>Counts what a storage is asked, and lets go wrong what a test wants to go wrong.</summary>
public sealed class StorageFaults : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> requests = new();
    private Func<Request, bool> isLost = _ => false;
    private Func<Request, bool> isDeadly = _ => false;
    private int left;
    private int lost;

    /// <summary>Settings of clients that pass through here, and try again without waiting.</summary>
    public StorageClientSettings Settings =>
        StorageClientSettings.Default with
        {
            Delay = TimeSpan.Zero,
            MaxDelay = TimeSpan.Zero,
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

    /// <summary>Lets the next requests of a kind come through, and their answers not: the client sends them again.</summary>
    public void LoseAnswer(Func<Request, bool> of, int times = 1) => (isLost, left) = (of, times);

    /// <summary>The same for the next request of a method.</summary>
    public void LoseNextAnswer(HttpMethod method) => LoseAnswer(r => r.Method.Method == method.Method);

    /// <summary>Ends the program by a <see cref="KilledException"/> just before it sends the next request of a kind.</summary>
    public void KillBefore(Func<Request, bool> request) => isDeadly = request;

    /// <summary>Whether a request writes to a table, by one entity or by a transaction of several.</summary>
    public static Func<Request, bool> WriteTo(string table) =>
        request =>
            request.Method != RequestMethod.Get
            && (
                request.Uri.Path.Contains($"/{table}", StringComparison.Ordinal)
                || (
                    request.Uri.Path.EndsWith("/$batch", StringComparison.Ordinal)
                    && Body(request).Contains($"/{table}")
                )
            );

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Nothing here asks in a blocking way.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (IsDown)
            throw new IOException("Connection refused.");
        if (isDeadly(message.Request))
        {
            isDeadly = _ => false;
            throw new KilledException();
        }
        var (method, address) = (message.Request.Method.Method, message.Request.Uri.ToUri());
        requests.Enqueue($"{method} {address.AbsolutePath}");
        var isToBeLost = isLost(message.Request) && Interlocked.Decrement(ref left) >= 0;
        await ProcessNextAsync(message, pipeline);
        await Answered(method, address);
        if (isToBeLost)
        {
            Interlocked.Increment(ref lost);
            throw new IOException("The answer was lost.");
        }
    }

    private static string Body(Request request)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, CancellationToken.None);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    /// <summary>The end of the program.</summary>
    public sealed class KilledException() : Exception("Killed.");
}
