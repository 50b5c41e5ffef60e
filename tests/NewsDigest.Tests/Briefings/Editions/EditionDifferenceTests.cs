using NewsDigest.Briefings.Editions;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Briefings.Editions;

public class EditionDifferenceTests
{
    [Fact]
    public void The_same_edition_does_not_differ() =>
        EditionDifference.Between(Edition("bridge", "ferry"), Edition("bridge", "ferry")).ShouldBeEmpty();

    [Fact]
    public void What_is_missing_added_and_moved_is_told() =>
        EditionDifference
            .Between(Edition("bridge", "ferry", "clinic"), Edition("clinic", "bridge", "tunnel"))
            .Select(d => $"{d.Story} {d.Kind}: {d.Before} > {d.After}")
            .ShouldBe([
                "bridge place: 1 > 2",
                "ferry missing: place 2 > not in it",
                "clinic place: 3 > 1",
                "tunnel added: not in it > place 3",
            ]);

    [Fact]
    public void Other_words_topics_and_articles_are_told()
    {
        var before = Edition("bridge");
        var after = before with
        {
            Stories =
            [
                before.Stories[0] with
                {
                    Topic = new TopicId("health"),
                    Developments = [EditionBuilder.Development("other", 0)],
                },
            ],
        };

        EditionDifference
            .Between(before, after)
            .Select(d => d.Kind)
            .ShouldBe(["topic", "headline", "summary", "articles"]);
    }

    private static Edition Edition(params string[] stories) =>
        stories.Aggregate(new EditionBuilder(), (builder, name) => builder.Story(name)).Build();
}
