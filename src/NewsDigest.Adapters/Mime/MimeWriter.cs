using NewsDigest.Delivery.Mails;

namespace NewsDigest.Adapters.Mime;

/// <summary>Writes mails as MimeKit encodes them.</summary>
public sealed class MimeWriter : IMimeWriter
{
    /// <inheritdoc/>
    public Task WriteAsync(
        MailContent content,
        MailEnvelope envelope,
        Stream target,
        CancellationToken cancellationToken
    ) => MimeMessageComposer.WriteAsync(MimeMessageComposer.Compose(content, envelope), target, cancellationToken);
}
