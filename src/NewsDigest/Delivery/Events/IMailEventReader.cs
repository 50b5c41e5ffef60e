namespace NewsDigest.Delivery.Events;

/// <summary>Reads the batches in which a sender tells what became of mails.</summary>
public interface IMailEventReader
{
    /// <summary>The events of a batch. Never throws: what cannot be read is counted.</summary>
    /// <param name="batch">The body of the sender's request, as it came.</param>
    MailEventReading Read(ReadOnlyMemory<byte> batch);
}
