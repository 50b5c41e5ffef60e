using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Telemetry;

namespace NewsDigest.Hosting.Messages;

/// <summary>Handles the messages of the queue <c>mail</c>, for a trigger and for the local server alike.</summary>
public sealed class ServiceMailMessageHandler(SendServiceMail send)
{
    /// <summary>Sends the mail that a message asks for.</summary>
    /// <param name="text">The message.</param>
    /// <param name="cancellationToken">Ends the work; the message is to come again then.</param>
    /// <exception cref="UnreadableMessageException">It cannot be read, now or later.</exception>
    public async Task<ServiceMailOutcome> RunAsync(string text, CancellationToken cancellationToken)
    {
        var mail = ServiceMailMessage.Read(text).OrThrow(StorageNames.MailQueue);
        using (DigestTrace.BeginHandling("send service mail", mail.TraceParent))
            return await send.RunAsync(mail, cancellationToken);
    }
}
