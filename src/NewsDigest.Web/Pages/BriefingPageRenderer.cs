using System.Text;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Rendering;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Pages;

/// <summary>Makes a briefing's web page from the Razor components of this folder.</summary>
/// <param name="look">The site that shows it.</param>
public sealed class BriefingPageRenderer(SiteLook look)
{
    /// <summary>Bytes of a page in UTF-8, so that it is there at once on a slow line.</summary>
    public const int MaxBytes = 50_000;

    private readonly string styleSheet = PageStyles.SheetOf(look);

    /// <summary>A whole HTML document without script and without anything to be fetched.</summary>
    /// <param name="briefing">What the page tells.</param>
    /// <param name="footer">What stands under the news.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task<string> RenderAsync(Briefing briefing, BriefingFooter footer, CancellationToken cancellationToken) =>
        RenderAsync(briefing, footer, PageSurroundings.None, cancellationToken);

    /// <summary>The same as a page of the site.</summary>
    /// <param name="briefing">What the page tells.</param>
    /// <param name="footer">What stands under the news.</param>
    /// <param name="around">Where the page stands.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<string> RenderAsync(
        Briefing briefing,
        BriefingFooter footer,
        PageSurroundings around,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var view = Placed(BriefingViewMaker.Make(briefing, footer, look), around);
        await using var components = new ComponentHtml();
        return await components.Run(() =>
            FittedDocument.Render<PageStory, PageLine, BriefingPage>(
                components,
                view,
                Encoding.UTF8.GetByteCount,
                MaxBytes,
                new() { ["Around"] = around, ["StyleSheet"] = styleSheet }
            )
        );
    }

    private static BriefingView Placed(BriefingView view, PageSurroundings around) =>
        view with
        {
            Sections =
            [
                .. view.Sections.Select(section =>
                    section with
                    {
                        Page = around.TopicPage?.Invoke(section.Topic),
                        Stories =
                        [
                            .. section.Stories.Select(story =>
                                story with
                                {
                                    Page = around.StoryPage?.Invoke(story.Id),
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
}
