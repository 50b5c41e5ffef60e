using NewsDigest.Delivery.Queues;
using NewsDigest.Subscribers;
using NewsDigest.Telemetry;

namespace NewsDigest.Delivery.ServiceMails;

/// <summary>
/// Gives service mails another chance that were given up after their last try, as what failed may be over, and nothing
/// else knows of them. A message that cannot be read is counted and stays. Safe to repeat and to kill anywhere: a message
/// that comes twice mails nobody twice.
/// </summary>
/// <param name="mails">What was given up.</param>
/// <param name="queue">Where service mails wait.</param>
/// <param name="time">Tells how long a message has lain there.</param>
public sealed class ReturnServiceMails(IPoisonQueue mails, IServiceMailQueue queue, TimeProvider time)
{
    /// <summary>How long a message rests: what failed five times in a few minutes does not work a minute later.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(30);

    /// <summary>Messages of one read, the most that a queue gives.</summary>
    private const int PageSize = 32;

    /// <summary>Reads of one run; the next goes on.</summary>
    private const int MaxReads = 50;

    /// <summary>Puts back what can be read and has rested.</summary>
    public async Task<ReturnReport> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (returned, resting) = (0, 0);
        var unreadable = new Dictionary<string, string>();
        for (var reads = 0; reads < MaxReads; reads++)
        {
            var messages = await mails.ReadAsync(PageSize, cancellationToken);
            foreach (var message in messages)
            {
                switch (ServiceMailMessage.Read(message.Text))
                {
                    case MessageReading<ServiceMail>.Readable when now - message.GivenUp < Rest:
                        resting++;
                        break;
                    case MessageReading<ServiceMail>.Readable readable:
                        // Enqueued first and deleted then: killed in between, it is there twice, never lost.
                        await queue.EnqueueAsync(readable.Content, cancellationToken);
                        await mails.DeleteAsync(message, cancellationToken);
                        returned++;
                        break;
                    case MessageReading<ServiceMail>.Unreadable fault:
                        unreadable[message.Id] = fault.Reason;
                        break;
                }
            }
            if (messages.Count < PageSize)
                break;
        }
        DigestMetrics.RecordPoison("mail", unreadable.Count);
        return new ReturnReport(returned, resting, [.. unreadable.Values]);
    }
}
