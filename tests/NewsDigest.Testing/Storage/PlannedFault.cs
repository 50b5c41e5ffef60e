using Azure.Core;
using Azure.Core.Pipeline;
using NewsDigest.Adapters.AzureStorage;

namespace NewsDigest.Testing;

/// <summary>What goes wrong between a program and its storage, when the test wants it.</summary>
public sealed class PlannedFault : HttpPipelinePolicy
{
    private readonly Func<Request, bool> concerns;
    private readonly bool isSent;
    private int left;

    private PlannedFault(Func<Request, bool> concerns, bool isSent, int times)
    {
        this.concerns = concerns;
        this.isSent = isSent;
        left = times;
    }

    /// <summary>How often it has happened.</summary>
    public int Happened { get; private set; }

    /// <summary>The service does what it is asked, but the answer is lost: the client sends the request again.</summary>
    public static PlannedFault LostAnswer(Func<Request, bool> concerns, int times = 1) => new(concerns, true, times);

    /// <summary>The program is killed just before it sends a request.</summary>
    public static PlannedFault Kill(Func<Request, bool> concerns) => new(concerns, false, 1);

    /// <summary>Settings with which it happens, and the client waits for nothing.</summary>
    public StorageClientSettings Settings =>
        StorageClientSettings.Default with
        {
            Policies = [this],
            Delay = TimeSpan.Zero,
            MaxDelay = TimeSpan.Zero,
        };

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

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!concerns(message.Request) || Interlocked.Decrement(ref left) < 0)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }
        Happened++;
        if (!isSent)
            throw new KilledException();
        await ProcessNextAsync(message, pipeline);
        throw new IOException("The answer was lost.");
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The product only makes asynchronous calls.");

    private static string Body(Request request)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    /// <summary>The end of the program.</summary>
    public sealed class KilledException() : Exception("Killed.");
}
