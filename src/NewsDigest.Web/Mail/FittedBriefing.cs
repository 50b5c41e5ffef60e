using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>Makes the mail of a briefing so that it stays within what clients show.</summary>
internal static class FittedBriefing
{
    /// <summary>The briefing, folded where it would be too large, and its HTML.</summary>
    /// <param name="view">The briefing.</param>
    /// <param name="blocks">What it is made of.</param>
    /// <param name="greeting">A row that stands before the news; null for none.</param>
    public static (BriefingView View, MailPart Html) Render(
        BriefingView view,
        MailBlocks blocks,
        MailPiece? greeting = null
    )
    {
        var mail = new BriefingHtml(view, blocks, greeting);
        while (true)
        {
            var html = mail.Render(view);
            var excess = html.EncodedLength - BriefingMailRenderer.MaxHtmlBytes;
            if (excess <= 0 || !view.Shown.Any())
                return (view, html);
            view = BriefingFold.Fold(
                view,
                excess,
                story => blocks.Story(story, view.Words).Html.EncodedLength,
                story => blocks.Story(story, view.Words).HtmlLine.EncodedLength
            );
        }
    }
}
