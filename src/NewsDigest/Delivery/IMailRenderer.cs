using NewsDigest.Briefings;

namespace NewsDigest.Delivery;

/// <summary>Turns a briefing into a mail.</summary>
public interface IMailRenderer
{
    /// <summary>The mail of a briefing.</summary>
    Task<MailContent> RenderAsync(Briefing briefing, CancellationToken cancellationToken);
}
