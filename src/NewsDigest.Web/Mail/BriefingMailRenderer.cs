using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>
/// Makes briefings' mails from the Razor components of this folder. Components render stories and the parts around them
/// once; a mail is these pieces put together, so that most of the mails of an edition render nothing at all.
/// </summary>
/// <param name="look">The site that sends them.</param>
public sealed class BriefingMailRenderer(SiteLook look) : IMailRenderer
{
    /// <summary>
    /// Bytes of the HTML part as it is sent. Gmail cuts a message at about 102 KB and hides the rest, the link to leave
    /// included.
    /// </summary>
    public const int MaxHtmlBytes = 90_000;

    private readonly MailBlocks blocks = new(look);

    /// <inheritdoc/>
    public Task<MailContent> RenderAsync(Briefing briefing, BriefingFooter footer, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<MailContent>(cancellationToken);
        var (view, html) = FittedBriefing.Render(BriefingViewMaker.Make(briefing, footer, look), blocks);
        return Task.FromResult(new MailContent(view.Subject, html, BriefingText.Render(view, blocks)));
    }
}
