using System.Net;
using System.Security.Cryptography;
using System.Text;
using NewsDigest.Web.Endpoints;
using NewsDigest.Web.Endpoints.Readers;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Tests.Endpoints;

public class PrivacyTests
{
    [Theory]
    [InlineData("en", "Who is responsible", "60 days")]
    [InlineData("de", "Wer verantwortlich ist", "60 Tage")]
    public async Task The_page_says_what_is_held_by_whom_and_how_long(string language, string heading, string kept)
    {
        await using var house = await SiteHouse.OpenAsync(
            SiteHouse.Settings with
            {
                Privacy = new PrivacyNotice
                {
                    Controller = "Tide <Press>, 1 Quay Street",
                    Contact = "privacy@news.example",
                    DeliveryDays = 60,
                },
            }
        );
        house.Browser.DefaultRequestHeaders.Add("Accept-Language", language);

        var (status, html) = await house.Get("/privacy");

        status.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain(heading);
        html.ShouldContain(kept);
        html.ShouldContain("Tide &lt;Press&gt;, 1 Quay Street");
        html.ShouldContain("privacy@news.example");
    }

    [Fact]
    public async Task Every_page_leads_there_and_the_form_says_so_beside_the_button()
    {
        await using var house = await SiteHouse.OpenAsync();

        (await house.Get("/nowhere")).Html.ShouldContain("href=\"/privacy\"");
        (await house.Get("/")).Html.Split("href=\"/privacy\"").Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_page_of_the_operators_own_stands_for_ours()
    {
        await using var house = await SiteHouse.OpenAsync(
            SiteHouse.Settings with
            {
                Privacy = new PrivacyNotice { Elsewhere = new Uri("https://post.example/privacy") },
            }
        );
        using var answer = await house.Browser.GetAsync("/privacy", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location.ShouldBe(new Uri("https://post.example/privacy"));
    }

    /// <summary>
    /// The kept proof of consent names a version, so each version must be one text for ever. Whoever changes the text raises
    /// the version in SubscribeArea, adds the text to docs/subscribing.md, and then changes this hash.
    /// </summary>
    [Fact]
    public void The_text_of_consent_is_the_one_of_its_version()
    {
        var texts = string.Join('\n', Wording.Languages.Order().Select(l => SiteWording.Of(l)["ConsentText"]));

        (
            SubscribeArea.ConsentVersion,
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(texts)))[..16]
        ).ShouldBe(("sign-up form 2", "01360A5759A267A6"));
    }
}
