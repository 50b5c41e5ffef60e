using System.Net;
using System.Net.Sockets;

namespace NewsDigest.Adapters.Http;

/// <summary>
/// Makes the handler through which everything from outside is fetched: it connects to public addresses alone, whatever
/// a name resolves to, and follows no redirect by itself.
/// </summary>
public static class PublicInternetHandler
{
    /// <summary>A new handler.</summary>
    public static SocketsHttpHandler Create(FeedHttpOptions options) =>
        new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression =
                DecompressionMethods.GZip | DecompressionMethods.Brotli | DecompressionMethods.Deflate,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            // A proxy would resolve names itself, behind the check.
            UseProxy = false,
            ConnectCallback = (context, cancellationToken) =>
                ConnectAsync(context.DnsEndPoint, options, cancellationToken),
        };

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint endPoint,
        FeedHttpOptions options,
        CancellationToken cancellationToken
    )
    {
        var addresses = await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken);
        // The very addresses that were checked are connected to: a second look-up might answer otherwise.
        var permitted = options.AllowedHosts.Contains(endPoint.Host)
            ? addresses
            : [.. addresses.Where(PublicAddress.Includes)];
        if (permitted.Length == 0)
            throw new AddressRefusedException(endPoint.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(permitted, endPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
