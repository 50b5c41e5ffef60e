using System.Net;
using System.Text.Json;
using NewsDigest.Subscribers;

namespace NewsDigest.Web.Tests.Endpoints.Readers;

/// <summary>What only the owner of the address may do, each by a link that is mailed for it.</summary>
public class OwnDataTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_is_held_comes_as_a_file()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();

        var export = await AskAsync(house, reader, "export");
        (await house.Get(export)).Html.ShouldContain("<button");
        using var answer = await house.Browser.PostAsync(export, null, Stop);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        var root = json.RootElement;
        root.GetProperty("address").GetString().ShouldBe("ada@news.example");
        root.GetProperty("state").GetString().ShouldBe("active");
        root.GetProperty("consent").GetProperty("shown").GetString().ShouldBe("sign-up form 2 (en)");
        root.GetProperty("consent").GetProperty("network").GetString().ShouldBe("203.0.113.0/24");
        root.GetProperty("choices").GetProperty("time").GetString().ShouldBe("07:00");
        root.GetProperty("deliveries").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Everything_is_erased_by_a_button_and_not_by_the_link()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        var erase = await AskAsync(house, reader, "erase");

        (await house.Get(erase)).Html.ShouldContain("<button");
        (await house.Subscribers.FindAsync(reader.Id, Stop)).ShouldNotBeNull();
        (await house.Post(erase)).Html.ShouldContain("Everything is erased");
        (await house.Post(erase)).Html.ShouldContain("Everything is erased");

        (await house.Subscribers.FindAsync(reader.Id, Stop)).ShouldBeNull();
        (await house.Get(erase)).Status.ShouldBe(HttpStatusCode.Gone);
        (await house.Get(house.Links.Preferences(reader.Id).PathAndQuery)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task An_address_is_changed_by_the_old_owner_confirmed_by_the_new_and_told_to_the_old()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        var address = await AskAsync(house, reader, "address");

        (await house.Get(address)).Html.ShouldContain("type=\"email\"");
        (await house.Post(address, ("address", "ada@post.example"))).Html.ShouldContain("the other inbox");
        await house.SendMails();
        var asking = house.Mails.Last();
        asking.To.Value.ShouldBe("ada@post.example");
        var confirm = SiteHouse.LinkIn(asking, "new-address");
        (await house.Get(confirm)).Html.ShouldContain("<button");
        (await ReaderAsync(house)).Address.Value.ShouldBe("ada@news.example");
        (await house.Post(confirm)).Html.ShouldContain("go to the new address");
        (await house.Post(confirm)).Html.ShouldContain("go to the new address");
        await house.SendMails();

        (await ReaderAsync(house)).Address.Value.ShouldBe("ada@post.example");
        var told = house.Mails.Last();
        told.To.Value.ShouldBe("ada@news.example");
        told.Content.Subject.ShouldBe("Your address at The Morning Tide has changed");
        told.Content.Text.ShouldNotContain("post.example");
    }

    [Theory]
    [InlineData("nobody", HttpStatusCode.UnprocessableEntity)]
    [InlineData("postmaster@post.example", HttpStatusCode.UnprocessableEntity)]
    [InlineData("a@b.example\r\nBcc: c@d.example", HttpStatusCode.UnprocessableEntity)]
    public async Task A_new_address_that_is_none_is_told_beside_the_field(string typed, HttpStatusCode expected)
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        var address = await AskAsync(house, reader, "address");

        var (status, html) = await house.Post(address, ("address", typed));

        status.ShouldBe(expected);
        html.ShouldContain("id=\"address-error\"");
        (await ReaderAsync(house)).AddressChange.ShouldBeNull();
    }

    [Fact]
    public async Task An_address_with_a_subscription_of_its_own_is_refused_at_its_own_link_only()
    {
        await using var house = await SiteHouse.OpenAsync();
        await house.Reader("bob@news.example");
        var reader = await house.Reader();
        var address = await AskAsync(house, reader, "address");

        var known = await house.Post(address, ("address", "bob@news.example"));
        var unknown = await house.Post(address, ("address", "eve@news.example"));

        known.ShouldBe(unknown);
        await house.SendMails();
        house.Mails.Count(m => m.To.Value == "bob@news.example").ShouldBe(2);
    }

    [Theory]
    [InlineData("export")]
    [InlineData("erase")]
    [InlineData("address")]
    public async Task Such_a_link_works_for_an_hour_and_then_says_what_to_do(string what)
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        var link = await AskAsync(house, reader, what);
        house.Time.Advance(TimeSpan.FromHours(1));

        var (status, html) = await house.Post(link);

        status.ShouldBe(HttpStatusCode.Gone);
        html.ShouldContain("ask for a new one");
        (await ReaderAsync(house)).ShouldBe(reader);
    }

    [Theory]
    [InlineData("/export")]
    [InlineData("/erase")]
    [InlineData("/address")]
    [InlineData("/new-address")]
    public async Task The_link_of_a_passed_on_briefing_opens_none_of_it(string page)
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        foreach (var link in new[] { house.Links.Preferences(reader.Id), house.Links.Unsubscribe(reader.Id) })
        {
            (await house.Get(page + link.Query)).Status.ShouldBe(HttpStatusCode.NotFound);
            (await house.Post(page + link.Query)).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await ReaderAsync(house)).ShouldBe(reader);
    }

    [Fact]
    public async Task Who_has_left_finds_on_their_page_how_to_get_and_erase_what_is_held()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        await house.Post(house.Links.Unsubscribe(reader.Id).PathAndQuery);

        var (status, html) = await house.Get(house.Links.Preferences(reader.Id).PathAndQuery);
        status.ShouldBe(HttpStatusCode.Gone);
        html.ShouldContain("This subscription has ended");
        html.ShouldContain("value=\"erase\"");
        html.ShouldNotContain("value=\"address\"");

        await house.Post(await AskAsync(house, reader, "erase"));
        (await house.Subscribers.FindAsync(reader.Id, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_wish_that_is_not_offered_is_refused()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();

        (await house.Post(DataPage(house, reader), ("what", "everything"))).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
    }

    private static async Task<string> AskAsync(SiteHouse house, Subscriber reader, string what)
    {
        (await house.Post(DataPage(house, reader), ("what", what))).Status.ShouldBe(HttpStatusCode.OK);
        await house.SendMails();
        var mail = house.Mails.Last();
        mail.To.ShouldBe(reader.Address);
        return SiteHouse.LinkIn(mail, what);
    }

    private static string DataPage(SiteHouse house, Subscriber reader) =>
        "/data" + house.Links.Preferences(reader.Id).Query;

    private static async Task<Subscriber> ReaderAsync(SiteHouse house) =>
        (await house.Subscribers.ReadAsync(Stop).ToListAsync(Stop)).First(s => s.Address.LocalPart == "ada");
}
