using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Mail;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests;

/// <summary>
/// Writes pictures of every mail and page, to be looked at, not compared. Runs only where it is asked for, and writes
/// into the folder that the environment variable <c>NEWSDIGEST_SCREENSHOTS</c> names.
/// </summary>
public class ScreenshotTests(PageInspector inspector)
{
    [Fact(Explicit = true)]
    public async Task Mails_and_pages_are_shot_on_narrow_and_wide_screens_by_day_and_by_night()
    {
        var folder = Environment.GetEnvironmentVariable("NEWSDIGEST_SCREENSHOTS") ?? "screenshots";
        Directory.CreateDirectory(folder);
        foreach (var (name, (briefing, footer)) in SampleBriefings.All)
            await ShootAsync(folder, name, briefing, footer);
    }

    private async Task ShootAsync(string folder, string name, Briefing briefing, BriefingFooter footer)
    {
        var cancel = TestContext.Current.CancellationToken;
        var mail = await new BriefingMailRenderer(new SiteLook()).RenderAsync(briefing, footer, cancel);
        var page = await new BriefingPageRenderer(new SiteLook()).RenderAsync(briefing, footer, cancel);
        foreach (var (form, html) in new[] { ("mail", mail.Html), ("page", page) })
        {
            foreach (var scheme in Enum.GetValues<ColourScheme>())
            {
                foreach (var width in new[] { 360, 800 })
                {
                    var file = Path.GetFullPath(
                        Path.Combine(folder, $"{form}-{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png")
                    );
                    await inspector.ShootAsync(html, scheme, width, height: null, file);
                    File.Exists(file).ShouldBeTrue();
                }
            }
        }
    }
}
