using NewsDigest.Web.Mail;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests;

/// <summary>Every state of the briefing as validators and a browser see it.</summary>
public class LooksTests(PageInspector inspector)
{
    public static TheoryData<string> Names => SampleBriefings.Names;

    [Fact]
    public async Task What_is_wrong_is_found()
    {
        const string html = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Wrong</title></head>
            <body><main><h1>Wrong</h1><p style="color:#999999;background:#ffffff">Hardly to be read.</b></main></body></html>
            """;

        (await inspector.ValidateAsync(html)).ShouldContain(found => found.StartsWith("close-order"));
        (await inspector.FindBarriersAsync(html, ColourScheme.Light, width: 800))
            .ShouldHaveSingleItem()
            .ShouldStartWith("color-contrast");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mail_is_valid_html(string name) =>
        (await inspector.ValidateAsync(await MailAsync(name), isMail: true)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_is_valid_html(string name) =>
        (await inspector.ValidateAsync(await PageAsync(name))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mail_keeps_nobody_out(string name)
    {
        var html = await MailAsync(name);

        (await inspector.FindBarriersAsync(html, ColourScheme.Light, width: 800, isMail: true)).ShouldBeEmpty();
        (await inspector.FindBarriersAsync(html, ColourScheme.Dark, width: 360, isMail: true)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_in_an_operators_look_keeps_nobody_out()
    {
        var mail = await new BriefingMailRenderer(SampleBriefings.OperatorsLook).RenderAsync(
            UsualBriefings.OneStory(),
            SampleBriefings.Footer,
            CancellationToken.None
        );

        (await inspector.ValidateAsync(mail.Html, isMail: true)).ShouldBeEmpty();
        (await inspector.FindBarriersAsync(mail.Html, ColourScheme.Light, width: 800, isMail: true)).ShouldBeEmpty();
        (await inspector.FindBarriersAsync(mail.Html, ColourScheme.Dark, width: 360, isMail: true)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_keeps_nobody_out(string name)
    {
        var html = await PageAsync(name);

        (await inspector.FindBarriersAsync(html, ColourScheme.Light, width: 800)).ShouldBeEmpty();
        (await inspector.FindBarriersAsync(html, ColourScheme.Dark, width: 360)).ShouldBeEmpty();
    }

    private static async Task<string> MailAsync(string name)
    {
        var (briefing, footer) = SampleBriefings.All[name];
        return (
            await new BriefingMailRenderer(new SiteLook()).RenderAsync(briefing, footer, CancellationToken.None)
        ).Html;
    }

    private static Task<string> PageAsync(string name)
    {
        var (briefing, footer) = SampleBriefings.All[name];
        return new BriefingPageRenderer(new SiteLook()).RenderAsync(briefing, footer, CancellationToken.None);
    }
}
