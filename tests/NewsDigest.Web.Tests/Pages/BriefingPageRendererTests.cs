using System.Text;
using System.Text.RegularExpressions;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests.Pages;

public partial class BriefingPageRendererTests
{
    public static TheoryData<string> Names => SampleBriefings.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_page_is_larger_than_its_limit(string name) =>
        Encoding.UTF8.GetByteCount(await Render(name)).ShouldBeLessThanOrEqualTo(BriefingPageRenderer.MaxBytes);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_has_one_main_heading_and_skips_no_level(string name)
    {
        var levels = Heading().Matches(await Render(name)).Select(m => m.Groups[1].ValueSpan[0] - '0').ToList();

        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_fetches_nothing_and_runs_nothing(string name) =>
        Fetching().Matches(await Render(name)).ShouldBeEmpty();

    [Fact]
    public async Task Every_topic_of_the_list_leads_to_its_section()
    {
        var page = await Render("normal");

        foreach (Match link in Anchor().Matches(page))
            page.ShouldContain($"<section id=\"{link.Groups[1].Value}\"");
        Anchor().Count(page).ShouldBe(3);
    }

    [Fact]
    public async Task A_page_wears_the_colours_of_its_site()
    {
        var (briefing, footer) = SampleBriefings.All["quiet"];
        var page = await new BriefingPageRenderer(SampleBriefings.OperatorsLook).RenderAsync(
            briefing,
            footer,
            CancellationToken.None
        );

        Style().Match(page).Groups[1].Value.ShouldBe(PageStyles.SheetOf(SampleBriefings.OperatorsLook));
        page.ShouldContain($"--accent:{SampleBriefings.OperatorsLook.Dark.Accent}");
    }

    [Fact]
    public async Task A_source_without_a_title_is_linked_by_its_name()
    {
        var (_, footer) = SampleBriefings.All["quiet"];
        var briefing = BriefingBuilder.Told(
            "sport",
            told => [told.Story("Headline", ["Sentence."], [BriefingBuilder.Source(1, "Coast Post", title: "")])]
        );

        (
            await new BriefingPageRenderer(new SiteLook()).RenderAsync(briefing, footer, CancellationToken.None)
        ).ShouldContain("<li value=\"1\"><bdi><a href=\"https://news.example/a\">Coast Post</a></bdi></li>");
    }

    private static Task<string> Render(string name)
    {
        var (briefing, footer) = SampleBriefings.All[name];
        return new BriefingPageRenderer(new SiteLook()).RenderAsync(briefing, footer, CancellationToken.None);
    }

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Heading();

    [GeneratedRegex(
        "<(img|script|link|iframe|object|video|form|input)|url\\(|@import|\\sstyle=|\\son[a-z]+=\"",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Fetching();

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex Anchor();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
