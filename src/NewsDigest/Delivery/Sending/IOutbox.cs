namespace NewsDigest.Delivery.Sending;

/// <summary>Mails that were sent into a folder instead of to anybody.</summary>
public interface IOutbox
{
    /// <summary>The mails, the newest first, at most <paramref name="count"/>.</summary>
    Task<IReadOnlyList<SentMail>> ReadAsync(int count, CancellationToken cancellationToken);

    /// <summary>One mail, or null.</summary>
    Task<SentMail?> FindAsync(string name, CancellationToken cancellationToken);
}
