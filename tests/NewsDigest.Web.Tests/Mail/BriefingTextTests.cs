using NewsDigest.Briefings;
using NewsDigest.Delivery;
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
    public void A_sentence_carries_the_numbers_of_its_sources()
    {
        var builder = new BriefingBuilder();
        builder.Section(
            "A",
            [
                builder.Story("One", ["First."], [Source(1, "Post", "https://post.example/1")]),
                builder.Story("Two", ["Second."], [Source(1, "Wire", "https://wire.example/2")]),
            ]
        );

        var text = Render(builder.Build(), BriefingFooter.None);

        text.ShouldContain("Second.\u00a0[2]");
        text.ShouldContain("[2] Wire: What the source calls it\n    https://wire.example/2\n");
    }

    [Fact]
    public void An_address_that_is_cited_twice_has_one_number()
    {
        var builder = new BriefingBuilder();
        builder.Section(
            "A",
            [
                builder.Story("One", ["First."], [Source(1, "Post", "https://post.example/1")]),
                builder.Story("Two", ["Second."], [Source(1, "Post", "https://post.example/1")]),
            ]
        );

        Render(builder.Build(), BriefingFooter.None).ShouldNotContain("[2]");
    }

    [Fact]
    public void A_source_without_an_address_is_listed_by_its_name()
    {
        var builder = new BriefingBuilder();
        builder.Section("A", [builder.Story("One", ["First."], [Source(1, "Post", null)])]);

        Render(builder.Build(), BriefingFooter.None).ShouldEndWith("[1] Post: What the source calls it\n");
    }

    private static string Render(Briefing briefing, BriefingFooter footer) =>
        BriefingText.Render(BriefingViewMaker.Make(briefing, footer, new SiteLook()));
}
