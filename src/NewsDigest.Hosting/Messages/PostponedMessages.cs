using NewsDigest.Adapters.AzureStorage;

namespace NewsDigest.Hosting.Messages;

/// <summary>Puts messages back whose time has not come, where a host reads the queue that knows no such thing.</summary>
public sealed class PostponedMessages(StorageConnection storage)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Puts a service mail's message into its queue once more, to be seen after a while.</summary>
    /// <param name="text">The message.</param>
    /// <param name="delay">How long it is to wait; between half a minute and an hour counts.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task PostponeMailAsync(string text, TimeSpan delay, CancellationToken cancellationToken) =>
        storage
            .Queue(StorageNames.MailQueue)
            .SendMessageAsync(
                text,
                visibilityTimeout: TimeSpan.FromTicks(Math.Clamp(delay.Ticks, Shortest.Ticks, Longest.Ticks)),
                cancellationToken: cancellationToken
            );
}
