using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests.Views;

public class TeaserTests
{
    private readonly BriefingBuilder builder = new();

    [Fact]
    public void The_subject_is_the_first_headline_and_the_count_of_what_follows() =>
        ViewOf("First headline", "Second", "Third").Subject.ShouldBe("First headline · 2\u00a0more stories");

    [Fact]
    public void A_long_headline_is_cut_after_a_word_near_seventy_characters()
    {
        var view = ViewOf(
            "The council of Port Ellery votes after a night of talks to reopen the old harbour to ferries"
        );

        view.Subject.ShouldBe("The council of Port Ellery votes after a night of talks to reopen the…");
    }

    [Fact]
    public void Stories_that_are_only_counted_follow_too()
    {
        builder.Section("A", [builder.Story("First", ["It happened."])], [builder.Story("Line", [])], further: 3);

        View().Subject.ShouldBe("First · 4\u00a0more stories");
    }

    [Fact]
    public void The_most_important_story_leads_whatever_section_it_stands_in()
    {
        var main = builder.Story("Main", ["It happened."]);
        builder.Section("A", [builder.Story("Other", ["It happened."])]).Section("B", [main]);

        var briefing = builder.Build() with { Top = [main] };

        View(briefing).Subject.ShouldBe("Main · 1\u00a0more story");
    }

    [Fact]
    public void A_briefing_without_stories_says_that_it_was_quiet() =>
        View().Subject.ShouldBe("A quiet day: nothing new on your topics");

    [Theory]
    [InlineData("Only one")]
    [InlineData("One", "Two")]
    [InlineData("One", "A second headline of a usual length", "A third headline of a usual length too", "A fourth one")]
    [InlineData(
        "One",
        "A second headline that takes far more room than any headline should have, since whoever wrote it had no desk to cut it down"
    )]
    public void The_preheader_is_neither_short_nor_long(params string[] headlines) =>
        ViewOf(headlines).Preheader.Length.ShouldBeInRange(40, 130);

    [Fact]
    public void The_preheader_tells_the_headlines_that_follow_as_far_as_they_fit_whole() =>
        ViewOf("One", "A second headline of a usual length", "A third headline of a usual length", new string('x', 90))
            .Preheader.ShouldBe("A second headline of a usual length · A third headline of a usual length");

    private BriefingView ViewOf(params string[] headlines)
    {
        builder.Section("A", [.. headlines.Select(headline => builder.Story(headline, ["It happened."]))]);
        return View();
    }

    private BriefingView View(NewsDigest.Briefings.Briefing? briefing = null) =>
        BriefingViewMaker.Make(briefing ?? builder.Build(), BriefingFooter.None, new SiteLook());
}
