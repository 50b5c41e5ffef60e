using Microsoft.AspNetCore.Components;
using NewsDigest.Delivery;
using NewsDigest.Web.Rendering;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>Makes the mails beside the briefings from the Razor components of this folder.</summary>
/// <param name="look">The site that sends them.</param>
public sealed class ServiceMailRenderer(SiteLook look) : IServiceMailRenderer
{
    /// <inheritdoc/>
    public async Task<MailContent> RenderAsync(ServiceLetter letter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var view = LetterViewMaker.Make(letter, look);
        await using var components = new ComponentHtml();
        if (letter.Briefing is not { } told)
        {
            var html = await components.Run(() => components.Render<LetterMail>(new() { ["View"] = view }));
            return new MailContent(view.Subject, html, LetterText.Render(view, null));
        }

        var briefing = BriefingViewMaker.Make(told, letter.Footer, look) with { Subject = view.Subject };
        var whole = await components.Run(() =>
            FittedDocument.Render<MailStory, MailLine, BriefingMail>(
                components,
                briefing,
                EncodedSize.Of,
                BriefingMailRenderer.MaxHtmlBytes,
                new() { ["Opening"] = Opening(view) }
            )
        );
        return new MailContent(view.Subject, whole, LetterText.Render(view, BriefingText.Render(briefing)));
    }

    private static RenderFragment Opening(LetterView view) =>
        builder =>
        {
            builder.OpenComponent<MailRow>(0);
            builder.AddComponentParameter(1, nameof(MailRow.Top), 22);
            builder.AddComponentParameter(2, nameof(MailRow.Bottom), 16);
            builder.AddComponentParameter(
                3,
                nameof(MailRow.ChildContent),
                (RenderFragment)(
                    row =>
                    {
                        row.OpenComponent<MailLetter>(0);
                        row.AddComponentParameter(1, nameof(MailLetter.View), view);
                        row.AddComponentParameter(2, nameof(MailLetter.IsOpening), true);
                        row.CloseComponent();
                    }
                )
            );
            builder.CloseComponent();
        };
}
