using NewsDigest.Briefings.Editions;
using NewsDigest.Web.Tests.Endpoints.Archive;

namespace NewsDigest.Web.Tests.Endpoints.Readers;

/// <summary>What people see of a topic before they choose it.</summary>
public class TopicExamplesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_topic_shows_its_first_headline_of_the_day()
    {
        await using var house = await SiteHouse.OpenAsync();
        await house.Editions.SaveAsync(
            EditionOf(
                SiteHouse.Start.AddHours(-2),
                ("sport", "Brack <wins> the cup"),
                ("sport", "Ellery comes second"),
                ("health", "Clinic opens on the quay")
            ),
            Stop
        );

        var (_, html) = await house.Get("/");

        html.ShouldContain("id=\"example-sport\"");
        html.ShouldContain("Brack &lt;wins&gt; the cup");
        html.ShouldContain("Clinic opens on the quay");
        html.ShouldContain("aria-describedby=\"example-health\"");
        html.ShouldNotContain("Ellery comes second");
    }

    [Fact]
    public async Task News_of_the_day_before_yesterday_are_no_example()
    {
        await using var house = await SiteHouse.OpenAsync();
        await house.Editions.SaveAsync(EditionOf(SiteHouse.Start.AddDays(-2), ("sport", "Brack wins the cup")), Stop);

        (await house.Get("/")).Html.ShouldNotContain("Brack wins");
    }

    [Fact]
    public async Task The_examples_follow_the_day()
    {
        await using var house = await SiteHouse.OpenAsync();
        (await house.Get("/")).Html.ShouldNotContain("example-sport");
        await house.Editions.SaveAsync(EditionOf(SiteHouse.Start, ("sport", "Brack wins the cup")), Stop);
        house.Time.Advance(TimeSpan.FromMinutes(5));

        (await house.Get("/")).Html.ShouldContain("Brack wins");
    }

    private static Edition EditionOf(DateTimeOffset instant, params (string Topic, string Headline)[] stories) =>
        new(
            instant,
            [
                .. stories.Select(
                    (s, i) => SiteEditions.Story(SiteEditions.Id((char)('a' + i)), s.Headline, instant, topic: s.Topic)
                ),
            ]
        );
}
