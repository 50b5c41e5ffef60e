using System.Text.Json;

namespace NewsDigest.Cli.Tests.Commands;

public class FeedCommandTests
{
    private const string Rss = """
        <rss version="2.0"><channel><title>Harbour Post</title><link>https://post.example/</link>
        <item><guid>https://post.example/a</guid><title>Bridge &amp; quay closed</title>
        <pubDate>Tue, 10 Mar 2026 07:05:00 +0100</pubDate><description>For weeks.</description></item>
        </channel></rss>
        """;

    [Fact]
    public async Task A_feed_is_one_line_with_its_entries()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("post.rss", Rss);

        var run = await DigestRun.Of("feed", file, "--json");

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Error.ShouldBeEmpty();
        var feed = run.Lines.ShouldHaveSingleItem();
        feed.EnumerateObject().Select(p => p.Name).ShouldBe(["file", "title", "link", "entries"]);
        feed.GetProperty("file").GetString().ShouldBe(file);
        feed.GetProperty("link").GetString().ShouldBe("https://post.example/");
        var entry = feed.GetProperty("entries").EnumerateArray().ShouldHaveSingleItem();
        entry
            .EnumerateObject()
            .Select(p => p.Name)
            .ShouldBe(["id", "link", "title", "published", "updated", "summary", "content", "author"]);
        entry.GetProperty("title").GetString().ShouldBe("Bridge & quay closed");
        entry.GetProperty("published").GetString().ShouldBe("2026-03-10T07:05:00+01:00");
        entry.GetProperty("content").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task What_is_no_feed_is_said_in_its_line_and_to_the_person()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.html", "<html><body>News</body></html>");
        var feed = folder.Write("post.rss", Rss);

        var run = await DigestRun.Of("feed", page, feed, "--json");

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Lines.Count.ShouldBe(2);
        run.Lines[0].EnumerateObject().Select(p => p.Name).ShouldBe(["file", "error"]);
        run.Lines[0].GetProperty("error").GetString().ShouldBe("it is a web page; give the address of its feed");
        run.Error.ShouldContain($"{page}: it is a web page");
    }

    [Fact]
    public async Task A_person_sees_titles_and_times()
    {
        var run = await DigestRun.WithInput(Rss, "feed", "-");

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Output.ShouldContain("Harbour Post · https://post.example/");
        run.Output.ShouldContain("2026-03-10 06:05:00Z  Bridge & quay closed");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_wrong_usage()
    {
        var run = await DigestRun.Of("feed", "nowhere.rss");

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain("nowhere.rss");
    }

    [Fact]
    public async Task An_address_of_this_machine_is_refused()
    {
        var run = await DigestRun.Of("feed", "http://localhost:9/rss", "--json");

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        var line = run.Lines.ShouldHaveSingleItem();
        line.GetProperty("file").GetString().ShouldBe("http://localhost:9/rss");
        line.GetProperty("error").GetString()!.ShouldContain("no address on the public internet");
    }

    [Fact]
    public async Task An_address_of_this_machine_is_asked_where_the_settings_name_it()
    {
        using var folder = new TemporaryFolder();
        using var server = new OneAnswer(Rss);
        var settings = folder.Write("settings.json", """{ "Values": { "Feeds__AllowedHosts": "localhost" } }""");

        var run = await DigestRun.Of("feed", server.Address, "--json", "--settings", settings);

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Lines.ShouldHaveSingleItem().GetProperty("title").GetString().ShouldBe("Harbour Post");
    }
}
