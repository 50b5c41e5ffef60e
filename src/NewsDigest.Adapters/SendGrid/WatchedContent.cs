using System.Net;

namespace NewsDigest.Adapters.SendGrid;

/// <summary>A request's body that knows whether any of it was handed to the connection: before that, nobody can have taken it.</summary>
internal sealed class WatchedContent : HttpContent
{
    private readonly byte[] json;
    private volatile bool hasBegun;

    public WatchedContent(byte[] json)
    {
        this.json = json;
        Headers.ContentType = new("application/json") { CharSet = "utf-8" };
    }

    public bool HasBegun => hasBegun;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        hasBegun = true;
        await stream.WriteAsync(json, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = json.Length;
        return true;
    }
}
