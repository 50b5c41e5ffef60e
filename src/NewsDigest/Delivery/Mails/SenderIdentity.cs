namespace NewsDigest.Delivery.Mails;

/// <summary>Who sends, the same in every mail.</summary>
/// <param name="From">Sender.</param>
/// <param name="List">The mailing list that briefings belong to.</param>
public sealed record SenderIdentity(Mailbox From, MailingList List)
{
    /// <summary>Where answers go; null for the sender.</summary>
    public Mailbox? ReplyTo { get; init; }

    /// <summary>
    /// Address at which mails to us come in: who writes their token there leaves. Stands beside the address for one click;
    /// null for none.
    /// </summary>
    public string? UnsubscribeAddress { get; init; }

    /// <summary>Domain of <see cref="From"/>, in which message ids are unique.</summary>
    public string Domain => From.Address[(From.Address.LastIndexOf('@') + 1)..];
}
