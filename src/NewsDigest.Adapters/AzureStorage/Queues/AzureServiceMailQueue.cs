using Azure.Storage.Queues;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>Service mails in queue storage, as <see cref="ServiceMailMessage"/> in Base64.</summary>
public sealed class AzureServiceMailQueue(StorageConnection storage) : IServiceMailQueue
{
    private readonly QueueClient queue = storage.Queue(StorageNames.MailQueue);

    /// <inheritdoc/>
    public Task EnqueueAsync(ServiceMail mail, CancellationToken cancellationToken) =>
        queue.SendMessageAsync(ServiceMailMessage.Write(mail), cancellationToken);
}
