using MailKit.Net.Smtp;

namespace NewsDigest.Adapters.Smtp;

/// <summary>
/// Connections to a mail server that wait for the next mail, so that mails that are handed over one by one share them. One
/// that waits for long is closed, before the server does it.
/// </summary>
/// <param name="time">The clock of waiting.</param>
internal sealed class SmtpConnections(TimeProvider time) : IDisposable
{
    /// <summary>How long one waits: longer than a note in the ledger takes, shorter than any server waits.</summary>
    public static readonly TimeSpan WaitsFor = TimeSpan.FromSeconds(5);

    private const int MillisecondsToLeave = 2_000;

    private readonly Lock gate = new();
    private readonly List<(SmtpClient Client, DateTimeOffset Since)> waiting = [];
    private ITimer? timer;
    private bool isDisposed;

    /// <summary>The one that was used last, which is the caller's from now on; null where none waits.</summary>
    public SmtpClient? Take()
    {
        lock (gate)
        {
            if (waiting.Count == 0)
                return null;
            var client = waiting[^1].Client;
            waiting.RemoveAt(waiting.Count - 1);
            return client;
        }
    }

    /// <summary>Lets one wait that is connected.</summary>
    public void Return(SmtpClient client)
    {
        lock (gate)
        {
            if (!isDisposed)
            {
                waiting.Add((client, time.GetUtcNow()));
                timer ??= time.CreateTimer(_ => CloseOld(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                timer.Change(WaitsFor, Timeout.InfiniteTimeSpan);
                return;
            }
        }
        Leave(client);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        List<SmtpClient> left;
        lock (gate)
        {
            isDisposed = true;
            timer?.Dispose();
            left = [.. waiting.Select(w => w.Client)];
            waiting.Clear();
        }
        left.ForEach(Leave);
    }

    private void CloseOld()
    {
        List<SmtpClient> old;
        lock (gate)
        {
            var before = time.GetUtcNow() - WaitsFor;
            old = [.. waiting.Where(w => w.Since <= before).Select(w => w.Client)];
            waiting.RemoveAll(w => w.Since <= before);
            if (waiting.Count > 0 && !isDisposed)
                timer?.Change(WaitsFor, Timeout.InfiniteTimeSpan);
        }
        old.ForEach(Leave);
    }

    private static void Leave(SmtpClient client)
    {
        using (client)
        {
            try
            {
                client.Timeout = MillisecondsToLeave;
                client.Disconnect(quit: true);
            }
            catch (Exception)
            {
                // All mails have their answers.
            }
        }
    }
}
