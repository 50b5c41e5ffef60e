using System.Collections.Concurrent;

namespace NewsDigest.Benchmarks.Scale;

/// <summary>Keeps the bodies of some requests to the sender as they go by.</summary>
public sealed class KeptRequests : DelegatingHandler
{
    private const int Max = 40;

    /// <summary>One of so many is kept, so that they are of different slots.</summary>
    private const int Every = 50;

    private static readonly ConcurrentQueue<byte[]> Kept = new();
    private static int count;

    /// <summary>The bodies.</summary>
    public static IReadOnlyList<byte[]> Bodies => [.. Kept];

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var number = Interlocked.Increment(ref count);
        if (number % Every == 1 && Kept.Count < Max && request.Content is { } content)
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, cancellationToken);
            Kept.Enqueue(copy.ToArray());
        }
        return await base.SendAsync(request, cancellationToken);
    }
}
