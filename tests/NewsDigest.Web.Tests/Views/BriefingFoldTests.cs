using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests.Views;

public class BriefingFoldTests
{
    private const int StoryBytes = 10;
    private const int LineBytes = 1;

    [Fact]
    public void Lines_go_first_from_the_longest_list()
    {
        var folded = Fold(View((2, 5), (2, 4)), 2);

        folded.Sections.Select(section => section.Also.Count).ShouldBe([4, 3]);
        folded.Sections.Select(section => section.Stories.Count).ShouldBe([2, 2]);
    }

    [Fact]
    public void Then_the_last_summary_of_the_longest_section_becomes_a_line()
    {
        var folded = Fold(View((3, 0), (2, 0)), 5);

        folded.Sections[0].Stories.Count.ShouldBe(2);
        folded.Sections[0].Also.Single().Headline.ShouldBe("Story 3");
    }

    [Fact]
    public void Every_topic_keeps_its_first_story_while_others_have_two() =>
        Fold(View((9, 0), (1, 0), (1, 0)), 60).Sections.ShouldAllBe(section => section.Stories.Count >= 1);

    [Fact]
    public void What_is_taken_out_is_counted()
    {
        var folded = Fold(View((3, 6), (4, 2)), 33);

        folded.Sections.Sum(s => s.Stories.Count + s.Also.Count + s.Further).ShouldBe(15);
    }

    [Fact]
    public void No_more_is_taken_out_than_must_be() => Fold(View((2, 5)), 1).Sections[0].Also.Count.ShouldBe(4);

    [Fact]
    public void Where_everything_is_too_much_only_counts_remain()
    {
        var folded = Fold(View((2, 2), (1, 0)), 1000);

        folded.Shown.ShouldBeEmpty();
        folded.Sections.Select(section => section.Further).ShouldBe([4, 1]);
    }

    private static BriefingView Fold(BriefingView view, int bytes) =>
        BriefingFold.Fold(view, bytes, _ => StoryBytes, _ => LineBytes);

    private static BriefingView View(params (int Stories, int Lines)[] sections)
    {
        var builder = new BriefingBuilder();
        foreach (var (index, (stories, lines)) in sections.Index())
        {
            builder.Section(
                $"Topic {index}",
                [.. Enumerable.Range(1, stories).Select(n => builder.Story($"Story {n}", ["Sentence."]))],
                [.. Enumerable.Range(1, lines).Select(n => builder.Story($"Line {n}", []))]
            );
        }
        return BriefingViewMaker.Make(builder.Build(), BriefingFooter.None, new SiteLook());
    }
}
