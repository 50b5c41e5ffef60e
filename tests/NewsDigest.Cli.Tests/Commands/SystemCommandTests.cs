using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Articles;
using NewsDigest.Budget;
using NewsDigest.Intake.Items;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Cli.Tests.Commands;

/// <summary>The commands that work against the configured storage.</summary>
public sealed class SystemCommandTests(AzuriteServer azurite) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Migrate_makes_an_empty_storage_ready_and_says_its_version()
    {
        var settings = Settings();

        (await DigestRun.Of("migrate", "--settings", settings)).Output.ShouldContain("version 4");
        (await DigestRun.Of("migrate", "--settings", settings)).ExitCode.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task Mails_are_stopped_and_let_go_again()
    {
        var settings = Settings();
        await DigestRun.Of("migrate", "--settings", settings);

        var stopped = await DigestRun.Of("send", "--stop", "a wrong report", "--settings", settings);
        stopped.Output.ShouldStartWith("No mail leaves until ");
        (await DigestRun.Of("status", "--settings", settings)).Output.ShouldContain(
            "Stopped by the operator: a wrong report"
        );

        (await DigestRun.Of("send", "--go", "--settings", settings)).Output.ShouldStartWith("Mails go again.");
        (await DigestRun.Of("send", "--go", "--settings", settings)).Output.ShouldStartWith(
            "Nothing had stopped mails."
        );
        (await DigestRun.Of("send", "--go", "--stop", "twice", "--settings", settings)).ExitCode.ShouldBe(
            ExitCode.WrongUsage
        );
    }

    [Fact]
    public async Task What_was_spent_is_told_by_day_and_month_and_purpose()
    {
        var connection = azurite.NewConnectionString();
        var settings = SystemSettings.Write(folder, connection);
        await DigestRun.Of("migrate", "--settings", settings);
        using var budget = new AzureModelBudget(
            StorageConnection.FromConnectionString(connection),
            1000,
            1000,
            new FakeTimeProvider(DigestRun.Now)
        );
        await budget.ReserveAsync(
            new BudgetOrder(0.25m, BudgetPurpose.Corrections),
            TestContext.Current.CancellationToken
        );

        var told = (await DigestRun.Of("budget", "--settings", settings)).Output;
        var line = (await DigestRun.Of("budget", "--json", "--settings", settings)).Lines.ShouldHaveSingleItem();

        told.ShouldStartWith("No model is configured: summaries are extracts.");
        told.ShouldContain("  corrections  US$0.2500 for 1 calls", Case.Sensitive);
        foreach (var period in new[] { "today", "thisMonth" })
            line.GetProperty(period).GetProperty("bookedUsd").GetDecimal().ShouldBe(0.25m);
    }

    [Fact]
    public async Task Feeds_are_added_listed_exported_imported_and_removed()
    {
        var settings = Settings();
        const string url = "https://post.example/feed";

        (await DigestRun.Of("feeds", "add", url, "--settings", settings)).Output.ShouldContain("added");
        (await DigestRun.Of("feeds", "add", url, "--settings", settings)).Output.ShouldContain("was there already");
        var list = await DigestRun.Of("feeds", "list", "--json", "--settings", settings);
        list.Lines.ShouldHaveSingleItem().GetProperty("url").GetString().ShouldBe(url);

        var opml = folder.Write("feeds.opml", (await DigestRun.Of("feeds", "export", "--settings", settings)).Output);
        (await DigestRun.Of("feeds", "remove", url, "--settings", settings)).Output.ShouldContain("removed");
        (await DigestRun.Of("feeds", "remove", url, "--settings", settings)).ExitCode.ShouldBe(
            ExitCode.DoneWithFailures
        );
        var imported = await DigestRun.Of("feeds", "import", opml, "--settings", settings);
        imported.Output.ShouldContain("1 feeds listed, 1 of them new");
    }

    [Fact]
    public async Task The_feed_that_a_web_page_names_is_added_and_its_others_are_told()
    {
        using var server = new FeedSite(
            (
                "/",
                "<html><link rel=alternate type=application/rss+xml title=Post href=/post><link rel=alternate type=application/rss+xml href=/comments></html>"
            ),
            ("/post", "<rss><channel><title>Harbour Post</title></channel></rss>")
        );
        var settings = Settings(("Feeds__AllowedHosts", "localhost"));

        var added = await DigestRun.Of("feeds", "add", server.Address("/"), "--full-text", "--settings", settings);

        added.ExitCode.ShouldBe(ExitCode.Done);
        added.Output.ShouldContain($"its feed {server.Address("/post")} (Post) is taken");
        added.Output.ShouldContain($"It also names {server.Address("/comments")}");
        var list = await DigestRun.Of("feeds", "list", "--json", "--settings", settings);
        var feed = list.Lines.ShouldHaveSingleItem();
        feed.GetProperty("url").GetString().ShouldBe(server.Address("/post"));
        feed.GetProperty("fullText").GetBoolean().ShouldBeTrue();
        server.UserAgents.ShouldAllBe(agent => agent.StartsWith("NewsDigest/") && agent.Contains("(+http"));
    }

    [Fact]
    public async Task A_web_page_that_names_no_feed_is_not_added()
    {
        using var server = new FeedSite(("/", "<html><p>News</html>"));
        var settings = Settings(("Feeds__AllowedHosts", "localhost"));

        var run = await DigestRun.Of("feeds", "add", server.Address("/"), "--settings", settings);

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Error.ShouldContain("it is a web page");
        (await DigestRun.Of("feeds", "list", "--json", "--settings", settings)).Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_without_feeds_is_told()
    {
        var file = folder.Write("feeds.opml", "no list");

        var run = await DigestRun.Of("feeds", "import", file, "--settings", Settings());

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Error.ShouldContain("there is no feed in it");
    }

    [Fact]
    public async Task Status_of_a_system_in_which_nothing_happened_says_so()
    {
        var run = await DigestRun.Of("status", "--settings", Settings());

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Output.ShouldContain("Nothing has been planned yet");
    }

    [Fact]
    public async Task An_address_that_nobody_subscribed_with_is_mailed_nothing()
    {
        var run = await DigestRun.Of("send", "--now", "ada@reader.example", "--settings", Settings());

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Error.ShouldContain("Nobody has subscribed");
        run.Error.ShouldNotContain("ada@");
    }

    [Fact]
    public async Task Resuming_a_date_without_readers_queues_nobody()
    {
        var run = await DigestRun.Of("send", "--date", "2026-03-10", "--resume", "--settings", Settings());

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Output.ShouldContain("0 readers queued");
    }

    [Theory]
    [InlineData("send")]
    [InlineData("send", "--now", "ada@reader.example", "--date", "2026-03-10")]
    [InlineData("send", "--date", "2026-03-10")]
    [InlineData("send", "--resume")]
    [InlineData("send", "--now", "not an address")]
    [InlineData("send", "--date", "10 March", "--resume")]
    [InlineData("feeds", "add", "post.example")]
    [InlineData("serve", "--listen", "8080")]
    [InlineData("withdraw", "bridge")]
    [InlineData("withdraw")]
    [InlineData("replay", "yesterday")]
    [InlineData("preview", "--subscriber", "not an address")]
    [InlineData("preview", "--subscriber", "ada@reader.example", "--topics", "sport")]
    [InlineData("preview", "--at", "yesterday")]
    public async Task Wrong_usage_is_told_and_nothing_is_done(params string[] args) =>
        (await DigestRun.Of(args)).ExitCode.ShouldBe(ExitCode.WrongUsage);

    [Fact]
    public async Task Preview_of_an_empty_storage_is_an_empty_briefing()
    {
        var run = await DigestRun.Of("preview", "--json", "--settings", Settings());

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Preview_of_somebody_who_gets_nothing_says_so_without_the_address()
    {
        var run = await DigestRun.Of("preview", "--subscriber", "ada@reader.example", "--settings", Settings());

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Error.ShouldContain("nobody gets briefings at that address");
        run.Error.ShouldNotContain("ada@");
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_withdrawn_or_replayed()
    {
        var settings = Settings();

        var withdrawn = await DigestRun.Of("withdraw", new string('a', 32), "--settings", settings);
        var replayed = await DigestRun.Of("replay", "2026-03-10T060000Z", "--settings", settings);

        withdrawn.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        withdrawn.Error.ShouldContain("nothing was taken out");
        replayed.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        replayed.Error.ShouldContain("there is no edition of 2026-03-10 06:00:00Z");
    }

    [Fact]
    public async Task News_is_explained_withdrawn_and_gone()
    {
        var connection = azurite.NewConnectionString();
        var settings = SystemSettings.Write(folder, connection);
        await DigestRun.Of("migrate", "--settings", settings);
        var storage = StorageConnection.FromConnectionString(connection);
        await new AzureItemStore(storage).AddAsync(Item(), TestContext.Current.CancellationToken);

        var preview = await DigestRun.Of("preview", "--explain", "--settings", settings);
        var json = await DigestRun.Of("preview", "--explain", "--json", "--settings", settings);
        var story = json.Lines.ShouldHaveSingleItem().GetProperty("stories").EnumerateArray().Single();
        var withdrawn = await DigestRun.Of(
            "withdraw",
            story.GetProperty("id").GetString()!,
            "--reason",
            "It was another ferry.",
            "--by",
            "ada",
            "--settings",
            settings
        );
        var after = await DigestRun.Of("preview", "--settings", settings);

        preview.Output.ShouldContain("Why in this order");
        preview.Output.ShouldContain("independent sources 3.0");
        story.GetProperty("score").GetProperty("parts").EnumerateObject().ShouldNotBeEmpty();
        withdrawn.ExitCode.ShouldBe(ExitCode.Done);
        withdrawn.Output.ShouldContain("Taken out: Ferry runs aground");
        withdrawn.Output.ShouldContain("by ada: It was another ferry.");
        after.Output.ShouldContain("no mail would be sent");
    }

    [Fact]
    public async Task Settings_that_do_not_fit_each_other_are_told_all_at_once()
    {
        var settings = Settings(
            ("Links__Keys", ""),
            ("Suppression__Key", ""),
            ("Mail__Sender", "SendGrid"),
            ("Mail__From", "nobody")
        );

        var run = await DigestRun.Of("status", "--settings", settings);

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        foreach (
            var key in new[] { "Links__Keys", "Suppression__Key", "SendGrid__ApiKey", "Site__BaseUrl", "Mail__From" }
        )
            run.Error.ShouldContain($"{key}: ");
    }

    [Fact]
    public async Task A_storage_that_does_not_answer_is_told_in_one_line()
    {
        var (blob, queue, table) = (FreePort(), FreePort(), FreePort());
        var settings = SystemSettings.Write(
            folder,
            $"DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=dGVzdA==;BlobEndpoint=http://127.0.0.1:{blob}/nobody;"
                + $"QueueEndpoint=http://127.0.0.1:{queue}/nobody;TableEndpoint=http://127.0.0.1:{table}/nobody;"
        );

        var run = await DigestRun.Of("status", "--settings", settings);

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Error.Trim().ShouldStartWith("digest: The storage does not answer.");
        run.Error.Trim().ShouldNotContain('\n');
    }

    private static DigestItem Item()
    {
        var article = new ArticleId(new string('a', 32));
        var arrived = DigestRun.Now.AddHours(-1);
        return new DigestItem
        {
            Article = article,
            Origin = new DocumentPart("ferry.txt"),
            Title = "Ferry runs aground",
            Language = "en",
            Published = arrived,
            Arrived = arrived,
            Words = 100,
            Topic = new TopicVerdict(new TopicId("sport"), 0.8, [], []),
            CatalogueVersion = "1",
            Extract = new Summary([new SummarySentence("The ferry ran aground.", [new(article, 0)])]),
            Terms = [new WeightedTerm("ferri", 2)],
            Fingerprint = new Fingerprint(42, [1, 2, 3], 3),
        };
    }

    private string Settings(params (string Key, string Value)[] more) =>
        SystemSettings.Write(folder, azurite.NewConnectionString(), more);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
