using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>
/// Reads a queue as the Functions host does: each message is handed to a handler, deleted when that is done with it,
/// tried again when it fails, and kept in the queue's poison queue when it failed too often or cannot be read. A message
/// may come twice (after a crash, or an answer that was lost), never not at all.
/// </summary>
public sealed partial class QueueReader
{
    /// <summary>What is given up waits for a person, however long.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue;
    private readonly QueueClient poison;
    private readonly QueueReaderSettings settings;
    private readonly TimeProvider time;
    private readonly ILogger<QueueReader> logger;
    private bool isSilent;

    /// <summary>A reader of one queue.</summary>
    /// <param name="storage">Where.</param>
    /// <param name="name">The queue.</param>
    /// <param name="settings">How.</param>
    /// <param name="time">Tells when a message must be held longer.</param>
    /// <param name="logger">Told of what failed and was given up, without texts of messages.</param>
    public QueueReader(
        StorageConnection storage,
        string name,
        QueueReaderSettings settings,
        TimeProvider time,
        ILogger<QueueReader> logger
    )
    {
        queue = storage.UndecodedQueue(name);
        poison = storage.UndecodedQueue(StorageNames.PoisonOf(name));
        this.settings = settings;
        this.time = time;
        this.logger = logger;
    }

    /// <summary>Reads the messages that wait, at most as many as are handled at the same time, and waits for their handlers.</summary>
    /// <param name="handle">Handles the text of a message.</param>
    /// <param name="cancellationToken">Ends the work, also by exception; messages under way come again.</param>
    /// <returns>What was done. Storage that does not answer is no exception: call again after a while.</returns>
    public async Task<QueueRound> RunAsync(
        Func<string, CancellationToken, Task<MessageOutcome>> handle,
        CancellationToken cancellationToken
    )
    {
        QueueMessage[] messages;
        try
        {
            messages = await queue.ReceiveMessagesAsync(settings.BatchSize, settings.Visibility, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && IsStorageFault(e))
        {
            if (!isSilent)
                LogSilent(queue.Name, e);
            isSilent = true;
            return new QueueRound(IsAnswered: false);
        }
        if (isSilent)
            LogAnswers(queue.Name);
        isSilent = false;
        var ends = await Task.WhenAll(messages.Select(m => EndAsync(m, handle, cancellationToken)));
        return new QueueRound(
            IsAnswered: true,
            ends.Count(e => e == End.Done),
            ends.Count(e => e == End.Failed),
            ends.Count(e => e == End.Postponed),
            ends.Count(e => e == End.GivenUp)
        );
    }

    /// <summary>Whether the storage, and not what calls it, is the fault. The clients throw all of these.</summary>
    internal static bool IsStorageFault(Exception e) =>
        e is RequestFailedException or AggregateException or OperationCanceledException or IOException;

    private async Task<End> EndAsync(
        QueueMessage message,
        Func<string, CancellationToken, Task<MessageOutcome>> handle,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (message.DequeueCount > settings.MaxTries)
                return await GiveUpAsync(message, message.PopReceipt, "failed too often", cancellationToken);
            if (MessageBody.Decode(message.MessageText) is not { } text)
                return await GiveUpAsync(message, message.PopReceipt, "is no Base64 of UTF-8", cancellationToken);
            return await HandleAsync(message, text, handle, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && IsStorageFault(e))
        {
            LogNotSettled(queue.Name, message.MessageId, e);
            return End.Failed;
        }
    }

    private async Task<End> HandleAsync(
        QueueMessage message,
        string text,
        Func<string, CancellationToken, Task<MessageOutcome>> handle,
        CancellationToken cancellationToken
    )
    {
        var hold = new MessageHold(queue, message, settings.Visibility, time);
        MessageOutcome? outcome = null;
        try
        {
            outcome = await handle(text, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(queue.Name, message.MessageId, message.DequeueCount, settings.MaxTries, e);
        }
        finally
        {
            await hold.DisposeAsync();
        }
        switch (outcome)
        {
            case MessageOutcome.Done:
                await DeleteAsync(message, hold.Receipt, cancellationToken);
                return End.Done;
            case MessageOutcome.Unreadable unreadable:
                return await GiveUpAsync(message, hold.Receipt, unreadable.Reason, cancellationToken);
            case MessageOutcome.Later later:
                // A copy, as the message itself would count this try.
                await queue.SendMessageAsync(message.MessageText, later.Delay, cancellationToken: cancellationToken);
                await DeleteAsync(message, hold.Receipt, cancellationToken);
                return End.Postponed;
            case null when message.DequeueCount >= settings.MaxTries:
                return await GiveUpAsync(message, hold.Receipt, "failed too often", cancellationToken);
            default:
                await queue.UpdateMessageAsync(
                    message.MessageId,
                    hold.Receipt,
                    visibilityTimeout: settings.RetryAfter,
                    cancellationToken: cancellationToken
                );
                return End.Failed;
        }
    }

    /// <summary>Copies first and deletes then: killed in between, it is there twice, never lost.</summary>
    private async Task<End> GiveUpAsync(
        QueueMessage message,
        string receipt,
        string reason,
        CancellationToken cancellationToken
    )
    {
        await poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await poison.SendMessageAsync(message.MessageText, timeToLive: Forever, cancellationToken: cancellationToken);
        await DeleteAsync(message, receipt, cancellationToken);
        LogGivenUp(queue.Name, message.MessageId, poison.Name, reason);
        return End.GivenUp;
    }

    private async Task DeleteAsync(QueueMessage message, string receipt, CancellationToken cancellationToken)
    {
        try
        {
            await queue.DeleteMessageAsync(message.MessageId, receipt, cancellationToken);
        }
        catch (RequestFailedException e) when (IsNoLongerHeld(e))
        {
            // It was visible again for a moment, and another reader has it: what was done is repeated there.
        }
    }

    internal static bool IsNoLongerHeld(RequestFailedException e) =>
        e.ErrorCode == QueueErrorCode.MessageNotFound || e.ErrorCode == QueueErrorCode.PopReceiptMismatch;

    private enum End
    {
        Done,
        Failed,
        Postponed,
        GivenUp,
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue {Queue} does not answer; it is asked again.")]
    private partial void LogSilent(string queue, Exception e);

    [LoggerMessage(Level = LogLevel.Information, Message = "The queue {Queue} answers again.")]
    private partial void LogAnswers(string queue);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A message of {Queue} ({Id}) failed at try {Try} of {MaxTries}."
    )]
    private partial void LogFailed(string queue, string id, long @try, int maxTries, Exception e);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "What became of a message of {Queue} ({Id}) could not be noted; it comes again."
    )]
    private partial void LogNotSettled(string queue, string id, Exception e);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "A message of {Queue} ({Id}) was given up and lies in {Poison}: it {Reason}."
    )]
    private partial void LogGivenUp(string queue, string id, string poison, string reason);
}
