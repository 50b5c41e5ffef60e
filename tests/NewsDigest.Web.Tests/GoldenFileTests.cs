using NewsDigest.Web.Mail;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests;

public class GoldenFileTests
{
    public static TheoryData<string> Names => SampleBriefings.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_mail_of_each_state_is_as_it_was_looked_at(string name)
    {
        var (briefing, footer) = SampleBriefings.All[name];

        var mail = await new BriefingMailRenderer(new SiteLook()).RenderAsync(
            briefing,
            footer,
            TestContext.Current.CancellationToken
        );

        Golden.ShouldMatch(mail.Html, $"Mail/{name}.html");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_text_of_each_state_is_as_it_was_looked_at(string name)
    {
        var (briefing, footer) = SampleBriefings.All[name];

        var mail = await new BriefingMailRenderer(new SiteLook()).RenderAsync(
            briefing,
            footer,
            TestContext.Current.CancellationToken
        );

        Golden.ShouldMatch($"{mail.Subject}\n{mail.Text}", $"Mail/{name}.txt");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_page_of_each_state_is_as_it_was_looked_at(string name)
    {
        var (briefing, footer) = SampleBriefings.All[name];

        var page = await new BriefingPageRenderer(new SiteLook()).RenderAsync(
            briefing,
            footer,
            TestContext.Current.CancellationToken
        );

        var sheet = PageStyles.SheetOf(new SiteLook());
        page.ShouldContain(sheet);
        Golden.ShouldMatch(page.Replace(sheet, "the sheet of the house"), $"Pages/{name}.html");
    }

    [Fact]
    public void The_style_sheet_of_pages_is_as_it_was_looked_at() =>
        Golden.ShouldMatch(PageStyles.SheetOf(new SiteLook()), "Pages/house.css");

    [Fact]
    public async Task A_mail_in_an_operators_look_is_as_it_was_looked_at()
    {
        var mail = await new BriefingMailRenderer(SampleBriefings.OperatorsLook).RenderAsync(
            UsualBriefings.OneStory(),
            SampleBriefings.Footer,
            TestContext.Current.CancellationToken
        );

        Golden.ShouldMatch(mail.Html, "Mail/operators-look.html");
        Golden.ShouldMatch($"{mail.Subject}\n{mail.Text}", "Mail/operators-look.txt");
    }
}
