using System.Net;
using NewsDigest.Briefings;
using NewsDigest.Subscribers;

namespace NewsDigest.Web.Tests.Endpoints.Readers;

public class LifeOfASubscriberTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_form_to_one_click_out()
    {
        await using var house = await SiteHouse.OpenAsync();

        var (status, html) = await house.Post(
            "/subscribe",
            SiteHouse.SignUp("ada@news.example", ("topic", "sport"), ("topic", "health"))
        );
        status.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("Please look into your inbox");
        await house.SendMails();

        var confirmation = house.Mails.ShouldHaveSingleItem();
        confirmation.To.Value.ShouldBe("ada@news.example");
        var confirm = SiteHouse.LinkIn(confirmation, "confirm");
        (await house.Get(confirm)).Html.ShouldContain("<button");
        (await Reader(house)).State.ShouldBe(SubscriberState.Pending);
        (await house.Post(confirm)).Html.ShouldContain("You are subscribed");
        var reader = await Reader(house);
        reader.State.ShouldBe(SubscriberState.Active);
        reader.Consent.Network.ShouldBe("203.0.113.0/24");
        reader.Consent.Shown.ShouldBe("sign-up form 2 (en)");
        reader.Days.ShouldBe(BriefingDays.Monday | BriefingDays.Friday);

        await house.SendMails();
        var welcome = house.Mails.Last();
        welcome.Content.Subject.ShouldBe("Welcome to The Morning Tide");
        var preferences = SiteHouse.LinkIn(welcome, "preferences");
        (await house.Get(preferences)).Html.ShouldContain("value=\"sport\" checked");
        var saved = await house.Post(
            preferences,
            [
                .. SiteHouse.SignUp(
                    "",
                    ("time", "18:00"),
                    ("zone", "Asia/Tokyo"),
                    ("topic", "sport"),
                    ("topic", "health"),
                    ("place-health", "1"),
                    ("place-sport", "2"),
                    ("pause", "none")
                ),
            ]
        );
        saved.Status.ShouldBe(HttpStatusCode.OK);
        saved.Html.ShouldContain("Your changes are saved.");
        reader = await Reader(house);
        reader.Slot.ShouldBe(new Slot("Asia/Tokyo", new TimeOnly(18, 0)));
        reader.Choices.Topics.Select(t => t.Value).ShouldBe(["health", "sport"]);

        var oneClick = welcome.Unsubscribe.ShouldNotBeNull().PathAndQuery;
        for (var i = 0; i < 2; i++)
        {
            var (left, _) = await house.Post(oneClick, ("List-Unsubscribe", "One-Click"));
            left.ShouldBe(HttpStatusCode.OK);
        }
        (await Reader(house)).State.ShouldBe(SubscriberState.Unsubscribed);
        await house.SendMails();
        house.Mails.Count.ShouldBe(2);
        (await house.Get(preferences)).Status.ShouldBe(HttpStatusCode.Gone);
        (await house.Post(confirm)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_mail_client_may_leave_with_a_multipart_body()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        using var body = new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } };

        using var answer = await house.Browser.PostAsync(house.Links.Unsubscribe(reader.Id).PathAndQuery, body, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Reader(house)).State.ShouldBe(SubscriberState.Unsubscribed);
    }

    [Fact]
    public async Task Whoever_asks_on_the_page_for_a_last_mail_gets_it()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();

        await house.Post(house.Links.Unsubscribe(reader.Id).PathAndQuery, ("goodbye", "yes"));
        await house.SendMails();

        house.Mails.Last().Content.Subject.ShouldBe("You have left The Morning Tide");
    }

    [Fact]
    public async Task Looking_at_pages_changes_nothing()
    {
        await using var house = await SiteHouse.OpenAsync();
        await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example"));
        await house.SendMails();
        var pending = await Reader(house);
        await house.Get(SiteHouse.LinkIn(house.Mails.Last(), "confirm"));
        (await Reader(house)).ShouldBe(pending);

        await house.Post(SiteHouse.LinkIn(house.Mails.Last(), "confirm"));
        var active = await Reader(house);
        foreach (var link in new[] { house.Links.Preferences(active.Id), house.Links.Unsubscribe(active.Id) })
        {
            (await house.Get(link.PathAndQuery)).Status.ShouldBe(HttpStatusCode.OK);
            using var head = await house.Browser.SendAsync(
                new HttpRequestMessage(HttpMethod.Head, link.PathAndQuery),
                Stop
            );
            head.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await Reader(house)).ShouldBe(active);
    }

    [Fact]
    public async Task A_known_address_is_answered_as_an_unknown_one()
    {
        await using var house = await SiteHouse.OpenAsync();
        await house.Reader("ada@news.example");

        var known = await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example"));
        var unknown = await house.Post("/subscribe", SiteHouse.SignUp("bob@news.example"));

        known.ShouldBe(unknown);
    }

    [Fact]
    public async Task A_network_that_asks_too_often_is_asked_to_wait()
    {
        await using var house = await SiteHouse.OpenAsync();
        for (var i = 0; i < 5; i++)
            await house.Post("/subscribe", SiteHouse.SignUp($"reader{i}@news.example"));

        (await house.Post("/subscribe", SiteHouse.SignUp("one.more@news.example"))).Status.ShouldBe(
            HttpStatusCode.TooManyRequests
        );
    }

    [Fact]
    public async Task A_reader_pauses_and_comes_back()
    {
        await using var house = await SiteHouse.OpenAsync();
        var reader = await house.Reader();
        var page = house.Links.Preferences(reader.Id).PathAndQuery;

        await house.Post(page, SiteHouse.SignUp("", ("pause", "until"), ("pause-until", "2026-03-20")));
        (await Reader(house)).PausedUntil.ShouldBe(new DateOnly(2026, 3, 20));
        (await house.Get(page)).Html.ShouldContain("value=\"until\" checked");

        await house.Post(page, SiteHouse.SignUp("", ("pause", "none")));
        (await Reader(house)).State.ShouldBe(SubscriberState.Active);
    }

    [Fact]
    public async Task German_readers_get_german_mails_and_pages()
    {
        await using var house = await SiteHouse.OpenAsync();
        await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example", ("language", "de")));
        await house.SendMails();

        var mail = house.Mails.Last();
        mail.Content.Subject.ShouldBe("Bitte bestätigen Sie Ihr Abonnement von The Morning Tide");
        var confirm = SiteHouse.LinkIn(mail, "confirm");
        (await house.Get(confirm)).Html.ShouldContain("<html lang=\"de\">");
        (await house.Post(confirm)).Html.ShouldContain("Sie haben abonniert");
        var reader = await Reader(house);
        (await house.Get(house.Links.Preferences(reader.Id).PathAndQuery)).Html.ShouldContain("Speichern");
        (await house.Get(house.Links.Unsubscribe(reader.Id).PathAndQuery)).Html.ShouldContain("Abbestellen");
    }

    private static async Task<Subscriber> Reader(SiteHouse house) =>
        (await house.Subscribers.ReadAsync(Stop).ToListAsync(Stop)).Single();
}
