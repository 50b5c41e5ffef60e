using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Subscribers.Links;
using NewsDigest.Web.Endpoints.Operators;
using NewsDigest.Web.Tests.Endpoints.Archive;

namespace NewsDigest.Web.Tests.Endpoints;

/// <summary>The pages of the site beside its archive as validators and a browser see them.</summary>
public class SiteLooksTests(PageInspector inspector)
{
    private const string Key = "a key for operators";

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task Pages_for_everybody_are_valid_and_keep_nobody_out(string language)
    {
        await using var house = await SiteHouse.OpenAsync();
        house.Browser.DefaultRequestHeaders.Add("Accept-Language", language);

        await LookAt((await house.Get("/")).Html);
        await LookAt((await house.Get("/privacy")).Html);
        await LookAt((await house.Get("/nowhere")).Html);
        await LookAt((await house.Get("/confirm?t=nonsense")).Html);
        await LookAt((await house.Post("/subscribe", SiteHouse.SignUp("no address", ("time", "25:00")))).Html);
        await LookAt((await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example"))).Html);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task A_readers_pages_are_valid_and_keep_nobody_out(string language)
    {
        await using var house = await SiteHouse.OpenAsync();
        await house.Editions.SaveAsync(SiteEditions.OneStory(SiteHouse.Start), TestContext.Current.CancellationToken);
        await house.Post("/subscribe", SiteHouse.SignUp("ada@news.example", ("language", language)));
        await house.SendMails();
        var confirm = SiteHouse.LinkIn(house.Mails.Last(), "confirm");
        await LookAt((await house.Get(confirm)).Html);
        await LookAt((await house.Post(confirm)).Html);
        await house.SendMails();
        var reader = (
            await house
                .Subscribers.ReadAsync(TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken)
        ).Single();
        var links = house.Links.Links(reader.Id);

        await LookAt((await house.Get(links.ReadOnline!.PathAndQuery)).Html);
        await LookAt((await house.Get(links.ReadOnline.PathAndQuery + "&d=2026-03-01")).Html);
        await LookAt((await house.Get(links.ChangeTopics!.PathAndQuery)).Html);
        await LookAt((await house.Post(links.ChangeTopics.PathAndQuery, ("time", "25:00"))).Html);
        var data = "/data" + links.ChangeTopics.Query;
        await LookAt((await house.Get(data)).Html);
        await LookAt((await house.Post(data, ("what", "export"))).Html);
        var now = house.Time.GetUtcNow();
        await LookAt((await house.Get(house.Links.Own(OwnAction.Export, reader.Id, now).PathAndQuery)).Html);
        await LookAt((await house.Get(house.Links.Own(OwnAction.Erase, reader.Id, now).PathAndQuery)).Html);
        var address = house.Links.Own(OwnAction.ChangeAddress, reader.Id, now).PathAndQuery;
        await LookAt((await house.Get(address)).Html);
        await LookAt((await house.Post(address, ("address", "no address"))).Html);
        await LookAt((await house.Get(house.Links.ConfirmAddress(reader.Id, now.AddDays(1)).PathAndQuery)).Html);
        await LookAt((await house.Get(links.Unsubscribe!.PathAndQuery)).Html);
        await LookAt((await house.Post(links.Unsubscribe.PathAndQuery)).Html);
        await LookAt((await house.Get(links.ChangeTopics.PathAndQuery)).Html);
    }

    [Fact]
    public async Task The_operators_page_is_valid_and_keeps_nobody_out()
    {
        await using var house = await SiteHouse.OpenAsync(null, services => services.AddSingleton(new AdminKey(Key)));
        house.Browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"ada:{Key}"))
        );

        var (status, html) = await house.Get("/status");

        status.ShouldBe(HttpStatusCode.OK);
        await LookAt(html);
    }

    private async Task LookAt(string html)
    {
        (await inspector.ValidateAsync(html)).ShouldBeEmpty();
        (await inspector.FindBarriersAsync(html, ColourScheme.Light, width: 800)).ShouldBeEmpty();
        (await inspector.FindBarriersAsync(html, ColourScheme.Dark, width: 360)).ShouldBeEmpty();
    }
}
