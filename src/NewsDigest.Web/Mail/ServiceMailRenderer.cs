using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Web.Rendering;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>Makes the mails beside the briefings from the Razor components of this folder.</summary>
/// <param name="look">The site that sends them.</param>
public sealed class ServiceMailRenderer(SiteLook look) : IServiceMailRenderer
{
    private readonly MailBlocks blocks = new(look);

    /// <inheritdoc/>
    public Task<MailContent> RenderAsync(ServiceLetter letter, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<MailContent>(cancellationToken)
            : Task.FromResult(Render(letter));

    private MailContent Render(ServiceLetter letter)
    {
        var view = LetterViewMaker.Make(letter, look);
        var parameters = new Dictionary<string, object?>
        {
            ["View"] = view,
            ["Look"] = look,
            ["Styles"] = blocks.Styles,
        };
        if (letter.Briefing is not { } told)
        {
            return new MailContent(
                view.Subject,
                ComponentHtml.Of<LetterMail>(parameters),
                LetterText.Render(view, isGreeting: false)
            );
        }

        var greeting = MailPiece.Own(ComponentHtml.Of<LetterGreeting>(parameters));
        var (briefing, html) = FittedBriefing.Render(
            BriefingViewMaker.Make(told, letter.Footer, look) with
            {
                Subject = view.Subject,
            },
            blocks,
            greeting
        );
        return new MailContent(
            view.Subject,
            html,
            BriefingText.Render(briefing, blocks, LetterText.Render(view, isGreeting: true))
        );
    }
}
