namespace NewsDigest.Delivery.Mails;

/// <summary>Everything in a mail's head but its subject.</summary>
/// <param name="From">Sender.</param>
/// <param name="To">Receiver.</param>
/// <param name="MessageId">Unique name of the mail as "local@domain", the same for every attempt to send it.</param>
/// <param name="Date">When it was written.</param>
public sealed record MailEnvelope(Mailbox From, Mailbox To, string MessageId, DateTimeOffset Date)
{
    /// <summary>Where answers go; null for the sender.</summary>
    public Mailbox? ReplyTo { get; init; }

    /// <summary>The mailing list it belongs to; null for service mails.</summary>
    public MailingList? List { get; init; }

    /// <summary>
    /// Where a mail client ends the subscription by one POST, <see href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058</see>; https only.
    /// </summary>
    public Uri? OneClickUnsubscribe { get; init; }

    /// <summary>A <c>mailto</c> address that ends the subscription too, beside <see cref="OneClickUnsubscribe"/>; null for none.</summary>
    public string? UnsubscribeByMail { get; init; }

    /// <summary>Whether a machine answers somebody's action with it, so that no machine answers it in turn (RFC 3834).</summary>
    public bool IsServiceMail { get; init; }
}
