using NewsDigest.Delivery.Mails;

namespace NewsDigest.Delivery.ServiceMails;

/// <summary>Turns what is to be said to a reader beside the briefings into a mail.</summary>
public interface IServiceMailRenderer
{
    /// <summary>The mail of a letter.</summary>
    Task<MailContent> RenderAsync(ServiceLetter letter, CancellationToken cancellationToken);
}
