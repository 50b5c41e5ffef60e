using NewsDigest.Briefings;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;
using static NewsDigest.Web.Tests.BriefingBuilder;

namespace NewsDigest.Web.Tests.Views;

public class StoryViewMakerTests
{
    private readonly BriefingBuilder builder = new();

    [Fact]
    public void Every_cited_source_is_named_and_one_of_each_other_publisher()
    {
        var story = builder.Story(
            "Headline",
            ["Sentence."],
            [Source(1, "Post"), Source(2, "Post"), Source(3, "Wire"), Source(4, "wire")]
        );

        Make(story).Sources.Select(source => source.Mark).ShouldBe([1, 3]);
    }

    [Fact]
    public void Publishers_beyond_a_dozen_are_counted()
    {
        var story = builder.Story(
            "Headline",
            ["Sentence."],
            [.. Enumerable.Range(1, 15).Select(mark => Source(mark, $"Paper {mark}"))]
        );

        Make(story).FurtherSources.ShouldBe(3);
    }

    [Theory]
    [InlineData("en", null)]
    [InlineData("fr", "fr")]
    [InlineData("\"><x", null)]
    public void A_language_is_told_where_it_differs(string language, string? told) =>
        Make(builder.Story("Headline", ["Sentence."], language: language)).Language.ShouldBe(told);

    [Fact]
    public void A_source_without_a_name_is_called_by_its_document() =>
        Make(builder.Story("Headline", ["S."], [Source(1, "\u200B") with { Label = "flood.txt" }]))
            .Sources[0]
            .Name.ShouldBe("flood.txt");

    [Fact]
    public void A_headline_that_shows_nothing_is_called_untitled() =>
        Make(builder.Story("\u200B", ["Sentence."])).Headline.ShouldBe("Untitled");

    private static StoryView Make(BriefingStory story) => StoryViewMaker.Make(story, Instant, Wording.Of("en"));
}
