using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Mail;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;
using static NewsDigest.Web.Tests.BriefingBuilder;

namespace NewsDigest.Web.Tests.Mail;

public class BriefingTextTests
{
    public static TheoryData<string> Names => SampleBriefings.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void No_line_but_an_address_is_wider_than_72_columns(string name)
    {
        var (briefing, footer) = SampleBriefings.All[name];

        Render(briefing, footer)
            .Split('\n')
            .Where(line => line.Contains(' ') && !line.Contains("://"))
            .ShouldAllBe(line => TextWrap.Columns(line) <= 72);
    }

    [Fact]
    public void A_sentence_carries_the_numbers_of_the_sources_under_its_story()
    {
        var builder = new BriefingBuilder();
        builder.Section(
            "A",
            [
                builder.Story(
                    "One",
                    ["First.", "Second."],
                    [Source(1, "Post", "https://post.example/1"), Source(2, "Wire", "https://wire.example/2")]
                ),
            ]
        );

        var text = Render(builder.Build(), BriefingFooter.None);

        text.ShouldContain("First.\u00a0[1] Second.\u00a0[2]");
        text.ShouldContain("  [2] Wire: What the source calls it\n      https://wire.example/2\n");
    }

    [Fact]
    public void A_source_without_an_address_is_listed_by_its_name()
    {
        var builder = new BriefingBuilder();
        builder.Section("A", [builder.Story("One", ["First."], [Source(1, "Post", null)])]);

        Render(builder.Build(), BriefingFooter.None).ShouldContain("  [1] Post: What the source calls it\n  3");
    }

    [Fact]
    public void A_story_in_one_line_is_followed_by_its_address()
    {
        var builder = new BriefingBuilder();
        builder.Section("A", [], [builder.Story("One", [], [Source(1, "Post", "https://post.example/1")])]);

        Render(builder.Build(), BriefingFooter.None).ShouldContain("  * One (Post)\n    https://post.example/1\n");
    }

    private static string Render(Briefing briefing, BriefingFooter footer) =>
        BriefingText
            .Render(BriefingViewMaker.Make(briefing, footer, new SiteLook()), new MailBlocks(new SiteLook()))
            .ToString();
}
