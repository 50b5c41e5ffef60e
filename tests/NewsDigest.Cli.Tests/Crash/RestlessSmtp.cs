using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>
/// Stands for a mail server on its worst day: takes, delays, refuses, answers 4xx and 5xx at each step, breaks connections
/// before, within and after the content. What it answers is true: it has taken what it says it has, and no other.
/// </summary>
public sealed partial class RestlessSmtp(Random random) : RestlessSender
{
    private const string Greeting = "220 double ready";

    private static readonly (SmtpFate Fate, int Weight)[] Weights =
    [
        (SmtpFate.Accept, 52),
        (SmtpFate.AcceptSlowly, 8),
        (SmtpFate.Closing, 4),
        (SmtpFate.Later, 2),
        (SmtpFate.MailboxFull, 5),
        (SmtpFate.DropBefore, 8),
        (SmtpFate.DropWithin, 5),
        (SmtpFate.NotTaken, 6),
        (SmtpFate.DropAfter, 8),
        (SmtpFate.Silent, 2),
    ];

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<Task, bool> served = new();
    private readonly Lock gate = new();
    private Task listening = Task.CompletedTask;

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Begins to listen.</summary>
    public void Start()
    {
        listener.Start();
        listening = Task.Run(ListenAsync);
    }

    /// <inheritdoc/>
    protected override async ValueTask StopAsync()
    {
        await stop.CancelAsync();
        await listening;
        await Task.WhenAll(served.Keys);
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                served[Task.Run(() => ServeAsync(client))] = true;
            }
        }
        catch (OperationCanceledException) { }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await TalkAsync(reader, writer);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException) { }
    }

    private async Task TalkAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync(Greeting);
        var sender = "";
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (VerbOf(line))
            {
                case "EHLO":
                    foreach (var extension in new[] { "double", "PIPELINING", "8BITMIME", "ENHANCEDSTATUSCODES" })
                        await writer.WriteLineAsync($"250-{extension}");
                    await writer.WriteLineAsync("250 AUTH PLAIN");
                    break;
                case "AUTH":
                    sender = UserOf(line);
                    await writer.WriteLineAsync("235 2.7.0 welcome");
                    break;
                case "MAIL":
                    if (!await TakeAsync(sender, reader, writer))
                        return;
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 2.0.0 bye");
                    return;
                case "RSET" or "NOOP":
                    await writer.WriteLineAsync("250 2.0.0 ok");
                    break;
                default:
                    await writer.WriteLineAsync("503 5.5.1 not now");
                    break;
            }
        }
    }

    /// <summary>Takes a mail or not; false where the connection is over with it.</summary>
    private async Task<bool> TakeAsync(string sender, StreamReader reader, StreamWriter writer)
    {
        Begin();
        try
        {
            var isMoved = IsMoved;
            await OnMoment(Moment.Arrived, sender);
            var fate = Draw();
            switch (fate)
            {
                case SmtpFate.Closing:
                    Count(fate);
                    await writer.WriteLineAsync("421 4.3.2 closing");
                    return false;
                case SmtpFate.DropBefore:
                    Count(fate);
                    return false;
                case SmtpFate.Later:
                    Count(fate);
                    await writer.WriteLineAsync("451 4.3.0 later");
                    return true;
            }
            await writer.WriteLineAsync("250 2.1.0 ok");
            using var either = CancellationTokenSource.CreateLinkedTokenSource(isMoved, stop.Token);
            string? content;
            try
            {
                if (await RefusalAsync(fate, reader, either.Token) is { } refusal)
                {
                    await writer.WriteLineAsync(refusal);
                    return true;
                }
                await writer.WriteLineAsync("250 2.1.5 ok");
                content = await ContentAsync(fate, reader, writer, either.Token);
                isMoved.ThrowIfCancellationRequested();
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                CountHalfRead();
                return false;
            }
            if (content is null)
                return false;
            return await AnswerAsync(fate, content, sender, writer, isMoved);
        }
        finally
        {
            End();
        }
    }

    /// <summary>Reads the recipient; what it answers where it does not want them.</summary>
    private async Task<string?> RefusalAsync(SmtpFate fate, StreamReader reader, CancellationToken cancellationToken)
    {
        var line = await reader.ReadLineAsync(cancellationToken) ?? throw new IOException("There was no recipient.");
        if (IsRefused(line[(line.IndexOf('<') + 1)..]))
        {
            Count(SmtpFate.Refused);
            return "550 5.1.1 no such mailbox";
        }
        if (fate != SmtpFate.MailboxFull)
            return null;
        Count(fate);
        return "452 4.2.2 mailbox full";
    }

    /// <summary>Reads the content; null where it broke off before, by the other's will or its own.</summary>
    private async Task<string?> ContentAsync(
        SmtpFate fate,
        StreamReader reader,
        StreamWriter writer,
        CancellationToken cancellationToken
    )
    {
        if (await reader.ReadLineAsync(cancellationToken) != "DATA")
            throw new IOException("There was no content.");
        await writer.WriteLineAsync("354 go on");
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line == ".")
                return content.ToString();
            content.Append(line).Append('\n');
            if (fate != SmtpFate.DropWithin || content.Length < 500)
                continue;
            Count(fate);
            return null;
        }
        throw new IOException("The content has no end.");
    }

    private async Task<bool> AnswerAsync(
        SmtpFate fate,
        string content,
        string sender,
        StreamWriter writer,
        CancellationToken isMoved
    )
    {
        Count(fate);
        if (
            fate != SmtpFate.NotTaken
            && DeliveryId.Parse(MessageId().Match(content).Groups["id"].Value) is { } delivery
        )
            Take(delivery);
        await OnMoment(Moment.Decided, sender);
        switch (fate)
        {
            case SmtpFate.DropAfter:
                return false;
            case SmtpFate.Silent:
                await SleepAsync(Timeout.InfiniteTimeSpan, isMoved, stop.Token);
                return false;
            case SmtpFate.AcceptSlowly:
                await SleepAsync(TimeSpan.FromMilliseconds(Chance(100, 1500)), isMoved, stop.Token);
                break;
        }
        await writer.WriteLineAsync(fate == SmtpFate.NotTaken ? "451 4.3.0 not now" : "250 2.0.0 taken");
        await OnMoment(Moment.Answered, sender);
        return true;
    }

    private SmtpFate Draw()
    {
        lock (gate)
            return IsCalm ? SmtpFate.Accept : Draw(random, Weights);
    }

    private int Chance(int least, int most)
    {
        lock (gate)
            return random.Next(least, most);
    }

    private static string VerbOf(string line) => line.Split(' ')[0].ToUpperInvariant();

    /// <summary>The name of AUTH PLAIN, <see href="https://www.rfc-editor.org/rfc/rfc4616"/>.</summary>
    private static string UserOf(string line) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Split('\0')[1];

    [GeneratedRegex(@"^Message-Id:\s+<(?<id>[^@]+)@", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
