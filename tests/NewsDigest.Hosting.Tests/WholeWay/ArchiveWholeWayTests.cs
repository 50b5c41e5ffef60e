using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Withdrawals;
using NewsDigest.Hosting.Preview;
using NewsDigest.Intake;
using NewsDigest.Intake.Items;
using NewsDigest.Subscribers;
using NewsDigest.Web.Endpoints;

namespace NewsDigest.Hosting.Tests.WholeWay;

/// <summary>From a dropped file to the archive, and out of it again, through Azurite and the site.</summary>
public sealed class ArchiveWholeWayTests(AzuriteServer azurite) : IAsyncLifetime
{
    private const string Reader = "ada@reader.example";
    private const string Ferry = """
        Ferry to Brack sails again after five weeks

        The ferry between Port Ellery and Brack sailed again on Monday, five weeks after its engine failed in open water.

        The harbour office said that 214 passengers had booked the first crossing, more than on any Monday since 2019.
        """;
    private const string Clinic = """
        Children's clinic in Port Ellery opens a second ward

        A second ward opened at the children's clinic of Port Ellery on Monday, with 24 beds and a room for parents.

        The town paid 3.4 million crowns for it; the waiting list had grown to 180 children during the winter.
        """;

    private readonly SendGridDouble sendGrid = new();
    private Installation installation = null!;
    private IServiceProvider instance = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await sendGrid.InitializeAsync();
        installation = await Installation.CreateAsync(azurite, sendGrid);
        instance = installation.NewInstance();
    }

    public async ValueTask DisposeAsync()
    {
        await installation.DisposeAsync();
        await sendGrid.DisposeAsync();
    }

    [Fact]
    public async Task A_dropped_article_is_in_the_archive_the_feeds_and_the_search()
    {
        await Take("ferry.txt", Ferry);
        await Morning();
        var date = installation.Time.GetUtcNow().ToString("yyyy-MM-dd", null);

        (await Get("/briefings")).Body.ShouldContain($"/briefings/{date}");
        (await Get($"/briefings/{date}")).Body.ShouldContain("214 passengers");
        var (_, found) = await Get("/search", "?q=passenger+crossings");
        var story = found.Split("href=\"/stories/")[1].Split('"')[0];
        (await Get($"/stories/{story}")).Body.ShouldContain("Word for word");
        (await Get("/search", "?q=submarine")).Body.ShouldNotContain("/stories/");
    }

    [Fact]
    public async Task What_an_operator_withdraws_is_told_nowhere_any_more_and_who_got_it_is_counted()
    {
        await Installation.SubscribeAsync(instance, Reader);
        await Take("ferry.txt", Ferry);
        await Take("clinic.txt", Clinic);
        await Morning();
        await installation.DeliverAsync(instance);
        var date = installation.Time.GetUtcNow().ToString("yyyy-MM-dd", null);
        var ferry = (await installation.ItemsAsync(instance)).Single(i => i.Origin.Path == "ferry.txt").Article;

        var report = await Withdraw(ferry.Value);
        var again = await Withdraw(ferry.Value);

        report.Articles.ShouldHaveSingleItem().Reason.ShouldBe("It was another ferry.");
        report.Editions.Sum(e => e.Mailed).ShouldBe(1);
        again.Articles.ShouldBe(report.Articles.Select(a => a with { IsSettled = true }));
        again.Editions.ShouldBe(report.Editions);
        (await installation.ItemsAsync(instance)).ShouldHaveSingleItem().Origin.Path.ShouldBe("clinic.txt");
        (await Get("/search", "?q=passenger")).Body.ShouldNotContain("/stories/");
        foreach (var path in new[] { "/briefings", $"/briefings/{date}", $"/editions/{date}T070000Z" })
        {
            var (status, body) = await Get(path);
            status.ShouldBe(HttpStatusCode.OK, path);
            body.ShouldNotContain("Ferry");
        }
        (await Get($"/briefings/{date}")).Body.ShouldContain("second ward");

        await Take("again.txt", Ferry);
        await Morning();
        await installation.DeliverAsync(instance);
        sendGrid.Accepted.Count(m => m.Text.Contains("214 passengers")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_left_of_a_story_is_told_by_its_other_article()
    {
        await Take("ferry.txt", Ferry);
        await Take(
            "again.txt",
            """
            Brack ferry back in service

            After a break of five weeks the ferry to Brack has returned to service. It left Port Ellery on Monday with 214 people on board.

            An engine failure had stopped the ship in open water. So many passengers on one Monday have not been seen since 2019, according to the harbour office.
            """
        );
        await Morning();
        var path = $"/briefings/{installation.Time.GetUtcNow():yyyy-MM-dd}";
        var items = await installation.ItemsAsync(instance);
        var (before, kept) =
            await Get(path) is var (_, body) && body.Contains("booked the first crossing")
                ? ("ferry.txt", "returned to service")
                : ("again.txt", "booked the first crossing");

        await Withdraw(items.Single(i => i.Origin.Path == before).Article.Value);

        var (status, left) = await Get(path);
        status.ShouldBe(HttpStatusCode.OK);
        left.ShouldContain(kept);
        left.ShouldNotContain(before == "ferry.txt" ? "booked the first crossing" : "returned to service");
    }

    [Fact]
    public async Task What_is_killed_after_its_edition_was_made_is_not_mailed()
    {
        await Installation.SubscribeAsync(instance, Reader);
        await Take("ferry.txt", Ferry);
        await Take("clinic.txt", Clinic);
        await Morning();

        await Take("kill.txt", "KILL: Ferry to Brack sails again after five weeks\n\nThis story has been withdrawn.");
        await installation.DeliverAsync(instance);
        await instance.GetRequiredService<PlanBriefings>().RunAsync(Cancel);

        var briefing = sendGrid.Accepted.Last();
        briefing.Text.ShouldContain("second ward");
        briefing.Text.ShouldNotContain("214 passengers");
        (await Get("/search", "?q=passenger")).Body.ShouldNotContain("/stories/");
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_what_it_corrects_whichever_arrives_first()
    {
        var now = installation.Time.GetUtcNow();
        await Take(
            "correction.txt",
            "CORRECTED-" + Dated(now.AddHours(-1)).Replace("214", "241", StringComparison.Ordinal)
        );
        await Take("ferry.txt", Dated(now.AddHours(-2)));
        await Morning();
        var date = installation.Time.GetUtcNow().ToString("yyyy-MM-dd", null);

        var (_, body) = await Get($"/briefings/{date}");

        body.ShouldContain("241 passengers");
        body.ShouldNotContain("214 passengers");
    }

    [Fact]
    public async Task What_is_under_embargo_waits_for_its_time()
    {
        installation.MoveToNextMorning();
        var now = installation.Time.GetUtcNow();
        var until = now.AddHours(30);
        await Take("ferry.txt", $"EMBARGOED until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC\n\n{Ferry}");

        await Morning();
        (await Get("/search", "?q=passenger")).Body.ShouldNotContain("/stories/");
        await Morning();
        (await Get("/search", "?q=passenger")).Body.ShouldContain("/stories/");
    }

    [Fact]
    public async Task A_readers_page_shows_what_was_mailed()
    {
        await Installation.SubscribeAsync(instance, Reader);
        await Take("ferry.txt", Ferry);
        await Morning();
        await installation.DeliverAsync(instance);
        var date = installation.Time.GetUtcNow().ToString("yyyy-MM-dd", null);
        sendGrid.Accepted.Last().Text.ShouldContain($"&d={date}");
        var reader = await instance.GetRequiredService<ISubscriberStore>().ReadAsync(Cancel).SingleAsync(Cancel);
        var link = instance.GetRequiredService<ReaderLinkMaker>().Links(reader.Id).ReadOnline!;
        await Take("clinic.txt", Clinic);
        await Morning();

        var (status, body) = await Get("/mine", $"{link.Query}&d={date}");

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("214 passengers");
        body.ShouldNotContain("second ward");
    }

    [Fact]
    public async Task An_edition_made_again_is_the_same_until_what_it_was_made_of_changes()
    {
        await Take("ferry.txt", Ferry);
        await Take("clinic.txt", Clinic);
        await Morning();
        var instant = new DateTimeOffset(installation.Time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddHours(6);
        var replay = instance.GetRequiredService<ReplayEdition>();

        (await replay.RunAsync(instant, Cancel)).ShouldNotBeNull().ShouldBeEmpty();
        await instance
            .GetRequiredService<IItemStore>()
            .RemoveAsync((await installation.ItemsAsync(instance))[0].Article, Cancel);
        (await replay.RunAsync(instant, Cancel)).ShouldNotBeNull().ShouldContain(d => d.Kind == "missing");
        (await replay.RunAsync(instant.AddMinutes(1), Cancel)).ShouldBeNull();
    }

    private static string Dated(DateTimeOffset published) =>
        Ferry.Replace(
            "\n\nThe ferry",
            $"\n\nPublished: {published.UtcDateTime:yyyy-MM-dd HH:mm} UTC\n\nThe ferry",
            StringComparison.Ordinal
        );

    private Task<WithdrawReport> Withdraw(string id) =>
        instance
            .GetRequiredService<WithdrawNews>()
            .RunAsync(new WithdrawOrder(id, "ada", "It was another ferry."), Cancel);

    private async Task Take(string path, string content)
    {
        await installation.DropAsync(path, content);
        await instance.GetRequiredService<TakeIn>().RunAsync(path, Cancel);
    }

    private async Task Morning()
    {
        installation.MoveToNextMorning();
        await instance.GetRequiredService<PlanBriefings>().RunAsync(Cancel);
    }

    private async Task<(HttpStatusCode Status, string Body)> Get(string path, string query = "")
    {
        await using var scope = instance.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);
        context.Response.Body = new MemoryStream();
        await NewsDigestSite.Build(instance)(context);
        var body = ((MemoryStream)context.Response.Body).ToArray();
        return ((HttpStatusCode)context.Response.StatusCode, Encoding.UTF8.GetString(body));
    }
}
