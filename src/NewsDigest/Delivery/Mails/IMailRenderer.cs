using NewsDigest.Briefings;

namespace NewsDigest.Delivery.Mails;

/// <summary>Turns a briefing into a mail.</summary>
public interface IMailRenderer
{
    /// <summary>The mail of a briefing.</summary>
    /// <param name="briefing">What the mail tells.</param>
    /// <param name="footer">What stands under the news, and where its links lead.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<MailContent> RenderAsync(Briefing briefing, BriefingFooter footer, CancellationToken cancellationToken);
}
