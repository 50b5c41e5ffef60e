using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NewsDigest.Briefings;
using NewsDigest.Subscribers;

namespace NewsDigest.Web.Tests.Endpoints;

public class BadRequestTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("address", "nobody")]
    [InlineData("address", "")]
    [InlineData("address", "a@b.example, c@d.example")]
    [InlineData("address", "\"quoted\"@news.example")]
    [InlineData("address", "ada@news.example\r\nBcc: all@news.example")]
    [InlineData("address", "ada\u0007@news.example")]
    [InlineData("address", "ada\u202E@news.example")]
    [InlineData("topic", "astrology")]
    [InlineData("topic", "uncategorised")]
    [InlineData("time", "07:13")]
    [InlineData("time", "25:00")]
    [InlineData("time", null)]
    [InlineData("zone", "Mars/Olympus")]
    [InlineData("zone", null)]
    [InlineData("day", null)]
    [InlineData("day", "Someday")]
    [InlineData("day", "127")]
    [InlineData("length", "Endless")]
    [InlineData("length", "1")]
    [InlineData("language", "xx")]
    public async Task A_wrong_field_is_told_beside_it_and_nothing_happens(string field, string? value)
    {
        await using var house = await SiteHouse.OpenAsync();

        var (status, html) = await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example", (field, value)));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        html.ShouldContain($"id=\"{field}-error\"");
        html.ShouldContain("role=\"alert\"");
        (await house.Subscribers.ReadAsync(Stop).ToListAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_of_ten_thousand_characters_is_told_beside_it()
    {
        await using var house = await SiteHouse.OpenAsync();

        var (status, html) = await house.Post("/subscribe", SiteHouse.SignUp(new string('a', 10_000) + "@b.example"));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        html.ShouldContain("id=\"address-error\"");
    }

    [Fact]
    public async Task What_was_typed_in_right_is_kept()
    {
        await using var house = await SiteHouse.OpenAsync();

        var (_, html) = await house.Post(
            "/subscribe",
            SiteHouse.SignUp("ada@news.example", ("zone", "Mars/Olympus"), ("topic", "sport"), ("time", "18:00"))
        );

        html.ShouldContain("value=\"ada@news.example\"");
        html.ShouldContain("value=\"sport\" checked");
        html.ShouldContain("value=\"18:00\" selected");
    }

    [Fact]
    public async Task Where_the_zone_is_wrong_the_list_shows_the_sites_own()
    {
        await using var house = await SiteHouse.OpenAsync();

        var (_, html) = await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example", ("zone", "Mars/Olympus")));

        html.ShouldContain("value=\"Europe/Lisbon\" selected");
    }

    [Fact]
    public async Task Who_has_a_zone_that_was_removed_is_asked_for_another_and_can_choose_it()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        var lost = reader with { Slot = new Slot("Nowhere/Removed", new TimeOnly(7, 0)) };
        await house.Subscribers.SaveAsync(lost, Stop);
        var page = house.Links.Preferences(reader.Id).PathAndQuery;

        var (status, html) = await house.Get(page);
        var saved = await house.Post(page, SiteHouse.SignUp("", ("zone", "Asia/Tokyo"), ("pause", "none")));

        status.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("id=\"zone-error\"");
        html.ShouldContain("value=\"Europe/Lisbon\" selected");
        saved.Status.ShouldBe(HttpStatusCode.OK);
        (await house.Subscribers.FindAsync(reader.Id, Stop))!.Slot.Zone.ShouldBe("Asia/Tokyo");
        (await house.Get(house.Links.Links(reader.Id).ReadOnline!.PathAndQuery)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("pause", "sometimes", "pause")]
    [InlineData("pause-until", "2026-03-06", "pause-until")]
    [InlineData("pause-until", "2036-03-06", "pause-until")]
    [InlineData("pause-until", "soon", "pause-until")]
    [InlineData("place-sport", "first", "topic")]
    [InlineData("place-sport", "0", "topic")]
    [InlineData("zone", "Mars/Olympus", "zone")]
    public async Task A_wrong_preference_is_told_beside_it_and_nothing_changes(string field, string value, string wrong)
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();

        var (status, html) = await house.Post(
            house.Links.Preferences(reader.Id).PathAndQuery,
            SiteHouse.SignUp(
                "",
                [
                    ("topic", "sport"),
                    .. field == "pause" ? [] : new (string, string?)[] { ("pause", "until") },
                    (field, value),
                ]
            )
        );

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        html.ShouldContain($"id=\"{wrong}-error\"");
        (await house.Subscribers.FindAsync(reader.Id, Stop)).ShouldBe(reader);
    }

    [Theory]
    [InlineData("/subscribe", true)]
    [InlineData("/subscribe", false)]
    [InlineData("/preferences", true)]
    [InlineData("/unsubscribe", false)]
    public async Task A_body_of_more_than_64_KB_is_refused(string page, bool isLengthTold)
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        var body = new byte[70_000];
        Array.Fill(body, (byte)'a');
        using HttpContent content = isLengthTold ? new ByteArrayContent(body) : new StreamContent(new Unmeasured(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");

        using var answer = await house.Browser.PostAsync(PathOf(page, house, reader.Id), content, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await house.Subscribers.FindAsync(reader.Id, Stop)).ShouldBe(reader);
    }

    [Theory]
    [InlineData("/subscribe", "application/json")]
    [InlineData("/preferences", "text/plain")]
    [InlineData("/unsubscribe", "application/json")]
    public async Task A_body_that_is_no_form_is_refused(string page, string type)
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        using var content = new StringContent("{}", Encoding.UTF8, type);

        using var answer = await house.Browser.PostAsync(PathOf(page, house, reader.Id), content, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await house.Subscribers.FindAsync(reader.Id, Stop)).ShouldBe(reader);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_broken_form_is_refused(string type)
    {
        await using var house = await SiteHouse.OpenAsync();
        using var content = new StringContent("--x\r\nnothing");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var answer = await house.Browser.PostAsync("/subscribe", content, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("PUT", "/")]
    [InlineData("POST", "/briefings")]
    [InlineData("GET", "/subscribe")]
    [InlineData("DELETE", "/preferences")]
    public async Task A_method_that_a_page_has_not_is_refused_with_a_page(string method, string page)
    {
        await using var house = await SiteHouse.OpenAsync();

        using var answer = await house.Browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), page), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldNotBeEmpty();
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("from the link in a mail");
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/briefings/2026-02-30")]
    [InlineData("/briefings/yesterday")]
    [InlineData("/briefings/2026-03-06")]
    [InlineData("/briefings/2027-01-01")]
    [InlineData("/outbox")]
    public async Task What_is_not_there_is_answered_with_a_page_that_leads_on(string page)
    {
        await using var house = await SiteHouse.OpenAsync();

        var (status, html) = await house.Get(page);

        status.ShouldBe(HttpStatusCode.NotFound);
        html.ShouldContain("There is no such page");
        html.ShouldContain("href=\"/briefings\"");
    }

    [Fact]
    public async Task A_token_that_is_not_ours_opens_nothing()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        var token = house.Links.Preferences(reader.Id).Query[3..];
        string[] tokens =
        [
            "",
            "x",
            token[..^1],
            token + "x",
            "k2" + token[2..],
            token.Replace(reader.Id.Value, reader.Id.Value[..^1] + "f"),
            new('a', 5000),
            "%00",
            $"{token}&t={token}",
            house.Links.Unsubscribe(reader.Id).Query[3..],
        ];
        foreach (var other in tokens)
        {
            (await house.Get($"/preferences?t={other}")).Status.ShouldBe(HttpStatusCode.NotFound, other);
            (await house.Post($"/preferences?t={other}")).Status.ShouldBe(HttpStatusCode.NotFound, other);
        }
        foreach (var page in new[] { "/confirm", "/unsubscribe", "/mine", "/preferences" })
        {
            var (status, html) = await house.Get(page);
            status.ShouldBe(HttpStatusCode.NotFound);
            html.ShouldContain("copy the whole link");
        }
    }

    [Fact]
    public async Task A_confirmation_that_comes_too_late_says_what_to_do()
    {
        await using var house = await SiteHouse.OpenAsync();
        await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example"));
        await house.SendMails();
        var confirm = SiteHouse.LinkIn(house.Mails.Last(), "confirm");
        house.Time.Advance(TimeSpan.FromDays(7));

        var (status, html) = await house.Post(confirm);

        status.ShouldBe(HttpStatusCode.Gone);
        html.ShouldContain("sign up again");
        (await house.Subscribers.ReadAsync(Stop).SingleAsync(Stop)).State.ShouldBe(SubscriberState.Pending);
    }

    [Fact]
    public async Task A_subscription_that_was_erased_is_gone_and_can_still_be_left()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        await house.Subscribers.DeleteAsync(reader.Id, Stop);

        (await house.Get(house.Links.Preferences(reader.Id).PathAndQuery)).Status.ShouldBe(HttpStatusCode.Gone);
        (await house.Post(house.Links.Unsubscribe(reader.Id).PathAndQuery)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string PathOf(string page, SiteHouse house, SubscriberId id) =>
        page switch
        {
            "/preferences" => house.Links.Preferences(id).PathAndQuery,
            "/unsubscribe" => house.Links.Unsubscribe(id).PathAndQuery,
            _ => page,
        };

    /// <summary>A stream whose length nobody knows before its end.</summary>
    private sealed class Unmeasured(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
