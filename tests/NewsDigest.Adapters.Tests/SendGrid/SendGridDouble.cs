using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NewsDigest.Adapters.Tests.SendGrid;

/// <summary>
/// A server on this machine that takes one request a connection, keeps its body and answers as it is told: any bytes, none
/// (it closes the connection), or nothing at all.
/// </summary>
public sealed class SendGridDouble : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public SendGridDouble()
    {
        listener.Start();
        running = Task.Run(AcceptAsync);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>Bodies, in their order.</summary>
    public ConcurrentQueue<JsonElement> Requests { get; } = new();

    /// <summary>Heads, in their order.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    /// <summary>The whole answer to a body; empty: the connection is closed; null: silence.</summary>
    public Func<JsonElement, string?> Answer { get; set; } = _ => Http(202, "", "X-Message-Id: m1");

    /// <summary>An answer.</summary>
    public static string Http(int status, string body, params string[] headers)
    {
        var lines = headers.Append($"Content-Length: {Encoding.UTF8.GetByteCount(body)}").Append("Connection: close");
        return $"HTTP/1.1 {status} Whatever\r\n{string.Join("\r\n", lines)}\r\n\r\n{body}";
    }

    /// <summary>The addresses that a request is for.</summary>
    public static IReadOnlyList<string> To(JsonElement request) =>
        [
            .. request
                .GetProperty("personalizations")
                .EnumerateArray()
                .Select(p => p.GetProperty("to")[0].GetProperty("email").GetString()!),
        ];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        listener.Stop();
        stop.Dispose();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true)
                served.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        { }
        await Task.WhenAll(served);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            var head = new StringBuilder();
            var one = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                await stream.ReadExactlyAsync(one, stop.Token);
                head.Append((char)one[0]);
            }
            var length = head.ToString()
                .Split("\r\n")
                .Single(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
            var body = new byte[int.Parse(length["Content-Length:".Length..], null)];
            await stream.ReadExactlyAsync(body, stop.Token);
            var request = JsonDocument.Parse(body).RootElement;
            Heads.Enqueue(head.ToString());
            Requests.Enqueue(request);
            if (Answer(request) is { } answer)
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), stop.Token);
            else
                await Task.Delay(Timeout.Infinite, stop.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException) { }
    }
}
