namespace NewsDigest.Delivery.Mails;

/// <summary>Writes mails in the form in which they travel and in which <c>.eml</c> files hold them.</summary>
public interface IMimeWriter
{
    /// <summary>Writes one mail (<see href="https://www.rfc-editor.org/rfc/rfc5322">RFC 5322</see>).</summary>
    /// <exception cref="ArgumentException">The envelope has not the form that its members document.</exception>
    Task WriteAsync(MailContent content, MailEnvelope envelope, Stream target, CancellationToken cancellationToken);
}
