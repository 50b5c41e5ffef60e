using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsDigest.Testing;

/// <summary>A server on this machine that takes every connection and never says a word.</summary>
internal sealed class SilentServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, port: 0);
    private readonly ConcurrentBag<TcpClient> clients = [];
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts it.</summary>
    public SilentServer()
    {
        listener.Start();
        _ = TakeAsync();
    }

    /// <summary>Where it is.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>Waits until somebody has sent it something.</summary>
    public Task AskedAsync(CancellationToken cancellationToken) =>
        asked.Task.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        listener.Dispose();
        foreach (var client in clients)
            client.Dispose();
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
                _ = ReadAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // It is disposed of.
        }
    }

    private async Task ReadAsync(TcpClient client)
    {
        clients.Add(client);
        try
        {
            var buffer = new byte[4096];
            while (await client.GetStream().ReadAsync(buffer) > 0)
                asked.TrySetResult();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Whoever waited has gone.
        }
    }
}
