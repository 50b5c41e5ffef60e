using System.Net;
using NewsDigest.Briefings;
using NewsDigest.Web.Endpoints;
using NewsDigest.Web.Endpoints.Forms;

namespace NewsDigest.Web.Tests.Endpoints.Readers;

/// <summary>What stands at the form in place of a puzzle.</summary>
public class SignUpGuardTests
{
    private const string Blog = "https://blog.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_that_fills_in_what_nobody_sees_is_told_nothing_and_gets_nowhere()
    {
        await using var house = await SiteHouse.OpenAsync();

        var trapped = await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example", ("website", "spam.example")));
        (await Signed(house)).ShouldBe(0);

        trapped.ShouldBe(await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example")));
        (await Signed(house)).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_sent_at_once_is_to_be_sent_once_more_and_is_right_then()
    {
        await using var house = await SiteHouse.OpenAsync();
        var stamp = house.Stamp(TimeSpan.FromSeconds(1));

        var (status, html) = await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example", ("form", stamp)));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        html.ShouldContain("id=\"form-error\"");
        html.ShouldContain(stamp);
        (await Signed(house)).ShouldBe(0);

        house.Time.Advance(TimeSpan.FromSeconds(1));
        await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example", ("form", stamp)));
        (await Signed(house)).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("k1.9.00000000000000000000000000000000.1.AAAA")]
    [InlineData("nonsense")]
    public async Task A_form_that_was_not_fetched_here_comes_back_filled_in_with_a_fresh_stamp(string stamp)
    {
        await using var house = await SiteHouse.OpenAsync();

        var (status, html) = await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example", ("form", stamp)));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        html.ShouldContain("value=\"ada@news.example\"");
        html.ShouldContain("name=\"form\" value=\"k1.9.");
        (await Signed(house)).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_that_was_open_for_a_day_is_to_be_sent_once_more()
    {
        await using var house = await SiteHouse.OpenAsync();
        var stamp = house.Stamp(FormStamp.Lifetime);

        (await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example", ("form", stamp)))).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact]
    public async Task Another_links_token_is_no_stamp()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader("bob@news.example");
        var token = house.Links.Preferences(reader.Id).Query[3..];

        await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example", ("form", token)));

        (await Signed(house)).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_on_the_operators_own_site_needs_the_address_alone()
    {
        await using var house = await SiteHouse.OpenAsync(Allowing(Blog));

        (await PostFrom(house, Blog, ("address", "ada@news.example"))).ShouldBe(HttpStatusCode.OK);

        var reader = (await house.Subscribers.ReadAsync(Stop).ToListAsync(Stop)).ShouldHaveSingleItem();
        reader.Consent.Shown.ShouldBe("form on https://blog.example (en)");
        reader.Slot.ShouldBe(SiteHouse.Settings.Edition);
        reader.Days.ShouldBe(BriefingDays.Every);
    }

    [Fact]
    public async Task It_may_ask_for_more_and_what_is_wrong_comes_back_on_our_form()
    {
        await using var house = await SiteHouse.OpenAsync(Allowing(Blog));

        (await PostFrom(house, Blog, ("address", "ada@news.example"), ("topic", "sport"), ("time", "18:00"))).ShouldBe(
            HttpStatusCode.OK
        );
        (await PostFrom(house, Blog, ("address", "bob@news.example"), ("zone", "Mars/Olympus"))).ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );

        var reader = (await house.Subscribers.ReadAsync(Stop).ToListAsync(Stop)).ShouldHaveSingleItem();
        reader.Slot.Time.ShouldBe(new TimeOnly(18, 0));
        reader.Choices.Topics.Select(t => t.Value).ShouldBe(["sport"]);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://blog.example")]
    [InlineData("https://blog.example.evil.example")]
    public async Task A_form_on_any_other_site_is_refused(string origin)
    {
        await using var house = await SiteHouse.OpenAsync(Allowing(Blog));
        var fields = SiteHouse.SignUp("ada@news.example", ("form", house.Stamp(TimeSpan.FromMinutes(1))));

        (await PostFrom(house, origin, fields)).ShouldBe(HttpStatusCode.Forbidden);

        (await Signed(house)).ShouldBe(0);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("https://news.example")]
    public async Task Our_own_form_is_known_by_its_stamp_whatever_the_browser_tells_of_its_origin(string origin)
    {
        await using var house = await SiteHouse.OpenAsync();
        var fields = SiteHouse.SignUp("ada@news.example", ("form", house.Stamp(TimeSpan.FromMinutes(1))));

        (await PostFrom(house, origin, fields)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Addresses_that_the_operator_does_not_take_are_told_beside_the_field()
    {
        await using var house = await SiteHouse.OpenAsync();

        var (status, html) = await house.Post("/subscribe", SiteHouse.SignUp("noreply@news.example"));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        html.ShouldContain("id=\"address-error\"");
        (await Signed(house)).ShouldBe(0);
    }

    [Fact]
    public async Task Signing_up_again_in_the_hour_mails_once()
    {
        await using var house = await SiteHouse.OpenAsync();
        for (var i = 0; i < 3; i++)
            await house.Post("/subscribe", SiteHouse.SignUp("Ada@news.example"));
        await house.Post("/subscribe", SiteHouse.SignUp("ada@NEWS.example"));

        await house.SendMails();

        house.Mails.ShouldHaveSingleItem();
        (await Signed(house)).ShouldBe(1);
    }

    private static SiteSettings Allowing(string origin) =>
        SiteHouse.Settings with
        {
            AllowedOrigins = new HashSet<string> { origin },
        };

    private static async Task<int> Signed(SiteHouse house) => await house.Subscribers.ReadAsync(Stop).CountAsync(Stop);

    private static async Task<HttpStatusCode> PostFrom(
        SiteHouse house,
        string origin,
        params (string Name, string Value)[] fields
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/subscribe");
        request.Headers.Add("Origin", origin);
        request.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await house.Browser.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
