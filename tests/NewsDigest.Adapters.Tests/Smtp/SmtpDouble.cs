using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsDigest.Adapters.Tests.Smtp;

/// <summary>A mail server on this machine that speaks as it is told.</summary>
public sealed class SmtpDouble : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public SmtpDouble()
    {
        listener.Start();
        running = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whole mails that it took.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    /// <summary>Commands, in their order; "." for the end of a mail.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>Connections so far.</summary>
    public int Connections { get; private set; }

    /// <summary>Extensions in the answer to EHLO.</summary>
    public IReadOnlyList<string> Extensions { get; set; } = ["ENHANCEDSTATUSCODES", "8BITMIME"];

    /// <summary>
    /// The answer to a command: null as usual, "" closes the connection. The greeting is asked for as "CONNECT", a mail's
    /// end as ".".
    /// </summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>What is waited for before a command is answered.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

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
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Connections++;
                served.Add(ServeAsync(client));
            }
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
            using var reader = new StreamReader(stream, Encoding.Latin1);
            if (!await Say(stream, Answer("CONNECT") ?? "220 ready"))
                return;
            while (await reader.ReadLineAsync(stop.Token) is { } line)
            {
                Commands.Enqueue(line);
                await Before(line);
                var answer = Answer(line) ?? Usual(line);
                if (!await Say(stream, answer) || answer.StartsWith("221", StringComparison.Ordinal))
                    return;
                if (line == "DATA" && answer.StartsWith("354", StringComparison.Ordinal) && !await Take(reader, stream))
                    return;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException) { }
    }

    private async Task<bool> Take(StreamReader reader, NetworkStream stream)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
            mail.Append(line).Append('\n');
        Commands.Enqueue(".");
        var answer = Answer(".") ?? "250 2.0.0 taken";
        if (answer.StartsWith("250", StringComparison.Ordinal))
            Mails.Enqueue(mail.ToString());
        return await Say(stream, answer);
    }

    private string Usual(string line) =>
        line.Split(' ')[0].ToUpperInvariant() switch
        {
            "EHLO" => string.Join(
                "\r\n",
                Extensions.Prepend("double").Select((e, i) => $"250{(i == Extensions.Count ? ' ' : '-')}{e}")
            ),
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 2.0.0 ok",
        };

    private async Task<bool> Say(NetworkStream stream, string answer)
    {
        if (answer.Length > 0)
            await stream.WriteAsync(Encoding.Latin1.GetBytes(answer + "\r\n"), stop.Token);
        return answer.Length > 0;
    }
}
