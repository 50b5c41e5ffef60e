using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Delivery.Mails;

/// <summary>A mail ready for the sender.</summary>
/// <param name="To">To whom.</param>
/// <param name="Content">What; the same instance for all readers of the same briefing, so that they can share a request.</param>
/// <param name="Substitutions">What of the content is this reader's own.</param>
/// <param name="Reference">
/// Our own id of the mail: comes back in the sender's events, and makes the Message-ID where we set it.
/// </param>
public sealed record OutgoingMail(
    EmailAddress To,
    MailContent Content,
    IReadOnlyList<Substitution> Substitutions,
    string Reference
)
{
    /// <summary>The address that unsubscribes the reader with one POST (RFC 8058); null on service mails.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>Whether it is a service mail, which other programs must not answer.</summary>
    public bool IsService => Unsubscribe is null;
}
