using System.Net;
using NewsDigest.Briefings.Editions;

namespace NewsDigest.Web.Tests.Endpoints.Archive;

public class SearchTests
{
    private static readonly DateTimeOffset Saturday = new(2026, 3, 7, 6, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("bridge")]
    [InlineData("BRIDGES")]
    [InlineData("opened bridge")]
    [InlineData("the bridge")]
    [InlineData("harbour post")]
    public async Task A_story_is_found_by_any_form_of_its_words(string words)
    {
        await using var house = await Open();

        var (status, html) = await house.Get($"/search?q={Uri.EscapeDataString(words)}");

        status.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain($"href=\"/stories/{SiteEditions.Bridge}\"");
        html.ShouldContain("href=\"/briefings/2026-03-07\"");
    }

    [Theory]
    [InlineData("bridge clinic")]
    [InlineData("tunnel")]
    [InlineData("<script>alert(1)</script>")]
    public async Task What_is_not_there_is_not_found_and_said(string words)
    {
        await using var house = await Open();

        var (status, html) = await house.Get($"/search?q={Uri.EscapeDataString(words)}");

        status.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("Nothing was found for");
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("/stories/");
    }

    [Fact]
    public async Task Without_words_there_is_the_form_alone()
    {
        await using var house = await Open();

        foreach (var path in new[] { "/search", "/search?q=", "/search?q=%20%2C%20", "/search?q=a&q=b" })
        {
            var (status, html) = await house.Get(path);
            status.ShouldBe(HttpStatusCode.OK);
            html.ShouldContain("role=\"search\"");
            html.ShouldNotContain("role=\"status\"");
        }
    }

    [Fact]
    public async Task A_search_that_is_not_at_its_end_goes_on_from_a_link()
    {
        await using var house = await Open();
        house.Time.Advance(TimeSpan.FromDays(30));
        foreach (var day in Enumerable.Range(1, 30))
            await house.Publish(
                new Edition(
                    Saturday.AddDays(day),
                    [SiteEditions.Story(new($"{day:x32}"), $"Bridge {day}", Saturday.AddDays(day))]
                )
            );

        var (_, first) = await house.Get("/search?q=bridge");
        var link = first.Split("rel=\"next\" href=\"")[1].Split('"')[0].Replace("&amp;", "&", StringComparison.Ordinal);
        var (_, second) = await house.Get(link);

        first.ShouldContain(">Bridge 30<");
        first.ShouldNotContain(">Bridge opens<");
        second.ShouldNotContain(">Bridge 30<");
        second.ShouldContain(">Bridge opens<");
    }

    private static async Task<SiteHouse> Open()
    {
        var house = await SiteHouse.OpenAsync();
        house.Time.Advance(TimeSpan.FromDays(1));
        var clinic = SiteEditions.Story(SiteEditions.Id('c'), "Clinic opens", Saturday, "A clinic opened.", "health");
        await house.Publish(new Edition(Saturday, [.. SiteEditions.OneStory(Saturday).Stories, clinic]));
        return house;
    }
}
