using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsDigest.Cli.Tests;

/// <summary>A server on this machine that gives every request the same document.</summary>
public sealed class OneAnswer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, port: 0);

    /// <summary>Starts it.</summary>
    public OneAnswer(string document)
    {
        listener.Start();
        _ = AnswerAsync(Encoding.UTF8.GetBytes(document));
    }

    /// <summary>Where it answers.</summary>
    public string Address => $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/";

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    private async Task AnswerAsync(byte[] document)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var request = new byte[4096];
        _ = await stream.ReadAsync(request);
        var head =
            $"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: {document.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(document);
    }
}
