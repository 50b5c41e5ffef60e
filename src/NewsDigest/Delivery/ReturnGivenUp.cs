using NewsDigest.Subscribers;

namespace NewsDigest.Delivery;

/// <summary>
/// Looks through the messages that were given up. What can be read gets another chance after a while, as what it failed at
/// may be over; what cannot is counted and left for a person. Safe to repeat and to kill anywhere: a message that comes
/// twice mails nobody twice.
/// </summary>
/// <param name="deliveries">What was given up of the ranges of readers.</param>
/// <param name="mails">What was given up of the service mails.</param>
/// <param name="deliveryQueue">Where ranges of readers wait.</param>
/// <param name="mailQueue">Where service mails wait.</param>
/// <param name="time">Tells how long a message has lain there.</param>
public sealed class ReturnGivenUp(
    IPoisonQueue deliveries,
    IPoisonQueue mails,
    IDeliveryQueue deliveryQueue,
    IServiceMailQueue mailQueue,
    TimeProvider time
)
{
    /// <summary>How long a message rests: what failed five times in a few minutes does not work a minute later.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(30);

    private const int BatchSize = 32;
    private const int MaxBatches = 20;

    /// <summary>Looks through both queues once.</summary>
    public async Task<GivenUpReport> RunAsync(CancellationToken cancellationToken)
    {
        var ranges = await ReviewAsync(
            deliveries,
            DeliveryMessage.Read,
            // Reconciling enqueues whom nobody mailed in time; whom a person asked to mail later, it does not know.
            range => range.IsResumed ? deliveryQueue.EnqueueAsync(range, cancellationToken) : Task.CompletedTask,
            cancellationToken
        );
        var letters = await ReviewAsync(
            mails,
            ServiceMailMessage.Read,
            mail => mailQueue.EnqueueAsync(mail, cancellationToken),
            cancellationToken
        );
        return new GivenUpReport(
            letters.Ended,
            ranges.Ended,
            ranges.Resting + letters.Resting,
            ranges.Unreadable + letters.Unreadable
        );
    }

    private async Task<Review> ReviewAsync<T>(
        IPoisonQueue queue,
        Func<string, MessageReading<T>> read,
        Func<T, Task> useAsync,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var review = new Review(0, 0, 0);
        for (var batch = 0; batch < MaxBatches; batch++)
        {
            var messages = await queue.ReadAsync(BatchSize, cancellationToken);
            foreach (var message in messages)
            {
                if (read(message.Text) is not MessageReading<T>.Readable(var content))
                    review = review with { Unreadable = review.Unreadable + 1 };
                else if (now - message.GivenUp < Rest)
                    review = review with { Resting = review.Resting + 1 };
                else
                {
                    // Enqueued first and deleted then: killed in between, it is there twice, never lost.
                    await useAsync(content);
                    await queue.DeleteAsync(message, cancellationToken);
                    review = review with { Ended = review.Ended + 1 };
                }
            }
            if (messages.Count < BatchSize)
                break;
        }
        return review;
    }

    private sealed record Review(int Ended, int Resting, int Unreadable);
}
