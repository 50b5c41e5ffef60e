using NewsDigest.Briefings;
using NewsDigest.Delivery;
using NewsDigest.Web.Rendering;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>Makes the briefing's mail from the Razor components of this folder.</summary>
/// <param name="look">The site that sends it.</param>
public sealed class BriefingMailRenderer(SiteLook look) : IMailRenderer
{
    /// <summary>
    /// Bytes of the HTML part as it is sent. Gmail cuts a message at about 102 KB and hides the rest, the link to leave
    /// included.
    /// </summary>
    public const int MaxHtmlBytes = 90_000;

    /// <inheritdoc/>
    public async Task<MailContent> RenderAsync(
        Briefing briefing,
        BriefingFooter footer,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var view = BriefingViewMaker.Make(briefing, footer, look);
        await using var components = new ComponentHtml();
        var html = await components.Run(() =>
            FittedDocument.Render<MailStory, MailLine, BriefingMail>(components, view, EncodedSize.Of, MaxHtmlBytes)
        );
        return new MailContent(view.Subject, html, BriefingText.Render(view));
    }
}
