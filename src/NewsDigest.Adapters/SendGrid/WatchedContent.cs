using System.Buffers;
using System.Net;

namespace NewsDigest.Adapters.SendGrid;

/// <summary>A request's body that knows whether any of it was handed to the connection: before that, nobody can have taken it.</summary>
internal sealed class WatchedContent : HttpContent
{
    private readonly IReadOnlyList<ReadOnlyMemory<byte>> json;
    private readonly int length;
    private volatile bool hasBegun;

    public WatchedContent(IReadOnlyList<ReadOnlyMemory<byte>> json)
    {
        this.json = json;
        length = json.Sum(piece => piece.Length);
        Headers.ContentType = new("application/json") { CharSet = "utf-8" };
    }

    public bool HasBegun => hasBegun;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <summary>
    /// Writes it at once, as each write of a connection is a call of the system. The bytes are this mail's own until the write
    /// has ended, however it ends: a buffer that was given back too early would be sent with another's mail in it.
    /// </summary>
    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        hasBegun = true;
        var body = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var written = 0;
            foreach (var piece in json)
            {
                piece.CopyTo(body.AsMemory(written));
                written += piece.Length;
            }
            await stream.WriteAsync(body.AsMemory(0, written), cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = this.length;
        return true;
    }
}
