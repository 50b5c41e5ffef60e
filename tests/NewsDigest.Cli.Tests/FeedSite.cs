using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsDigest.Cli.Tests;

/// <summary>A site on this machine with a few documents; everything else is missing (404).</summary>
public sealed class FeedSite : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Dictionary<string, string> documents;
    private readonly int port;

    /// <summary>Starts it.</summary>
    public FeedSite(params (string Path, string Document)[] documents)
    {
        this.documents = documents.ToDictionary(d => d.Path, d => d.Document);
        port = FreePort();
        listener.Prefixes.Add($"http://localhost:{port}/");
        listener.Start();
        _ = AnswerAsync();
    }

    /// <summary>Who asked, by their own words.</summary>
    public ConcurrentQueue<string> UserAgents { get; } = new();

    /// <summary>The address of a path.</summary>
    public string Address(string path) => $"http://localhost:{port}{path}";

    /// <inheritdoc/>
    public void Dispose() => ((IDisposable)listener).Dispose();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AnswerAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            UserAgents.Enqueue(context.Request.UserAgent ?? "");
            if (documents.TryGetValue(context.Request.Url!.AbsolutePath, out var document))
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(document));
            else
                context.Response.StatusCode = 404;
            context.Response.Close();
        }
    }
}
