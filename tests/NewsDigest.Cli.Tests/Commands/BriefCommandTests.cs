using System.Text.Json;

namespace NewsDigest.Cli.Tests.Commands;

public class BriefCommandTests
{
    private static readonly string Articles = Repository.PathOf("samples/articles");

    [Fact]
    public async Task The_sample_day_becomes_a_briefing_by_topic()
    {
        var run = await DigestRun.Of("brief", Articles);

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("POLITICS AND GOVERNMENT");
        run.Output.ShouldContain("SPORT");
        run.Output.ShouldContain("Every sentence is an extract");
    }

    [Fact]
    public async Task Json_lines_hold_a_topic_each_with_its_stories()
    {
        var run = await DigestRun.Of("brief", Articles, "--json");

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Lines.Count.ShouldBeGreaterThanOrEqualTo(5);
        var stories = Stories(run).ToList();
        stories.ShouldAllBe(s => s.GetProperty("headline").GetString()!.Length > 0);
        stories.ShouldAllBe(s => s.GetProperty("articles").GetArrayLength() > 0);
        stories
            .SelectMany(s => s.GetProperty("summary").EnumerateArray())
            .ShouldAllBe(s => s.GetProperty("sources").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Every_sample_article_is_told_once_and_in_one_topic()
    {
        var run = await DigestRun.Of("brief", Articles, "--length", "long", "--json");

        var told = Stories(run)
            .SelectMany(s => s.GetProperty("articles").EnumerateArray())
            .Select(a => a.GetString())
            .ToList();
        told.ShouldBeUnique();
        told.Count.ShouldBe(45);
    }

    [Fact]
    public async Task An_event_that_went_on_since_yesterday_is_an_update()
    {
        var run = await DigestRun.Of("brief", Articles, "--json");

        var bridge = Stories(run).Single(s => Tells(s, "bridge-closed-six-weeks.txt"));

        bridge.GetProperty("update").GetBoolean().ShouldBeTrue();
        Tells(bridge, "freighter-hits-bridge.txt").ShouldBeTrue();
    }

    [Fact]
    public async Task Chosen_topics_come_in_the_order_chosen()
    {
        var run = await DigestRun.Of("brief", Articles, "--topics", "sport,politics", "--json");

        run.Lines.Select(l => l.GetProperty("topic").GetString()).ShouldBe(["sport", "politics-and-government"]);
    }

    [Fact]
    public async Task A_topic_that_is_not_there_is_answered_with_those_that_are()
    {
        var run = await DigestRun.Of("brief", Articles, "--topics", "astrology");

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("'astrology' is no topic here");
        run.Error.ShouldContain("politics-and-government");
    }

    [Fact]
    public async Task An_article_may_come_by_standard_input()
    {
        const string article = """
            Ferry to Gannet Point cancelled

            The morning ferry to Gannet Point was cancelled on Tuesday after its engine failed, the port authority said. A
            bus takes passengers around the bay until the engine is mended.
            """;

        var run = await DigestRun.WithInput(article, "brief", "-", "--json");

        run.ExitCode.ShouldBe(ExitCode.Done);
        Stories(run)
            .ShouldHaveSingleItem()
            .GetProperty("headline")
            .GetString()
            .ShouldBe("Ferry to Gannet Point cancelled");
    }

    [Theory]
    [InlineData("2025-03-09", "2025-03-10")]
    [InlineData("2031-03-09", "2031-03-10")]
    public async Task What_went_on_since_the_day_before_is_an_update_whatever_the_clock_says(string before, string day)
    {
        var days = $$"""
            {"title":"Ferry Gannet aground off Tarn","text":"The ferry Gannet ran aground off Tarn with 31 passengers. Lifeboats brought all of them ashore, harbour master Ida Roth said.","published":"{{before}}T09:00:00Z"}
            {"title":"Ferry Gannet towed from rocks off Tarn","text":"Two tugs towed the ferry Gannet from the rocks off Tarn. Its 31 passengers had been brought ashore by lifeboats. Inspector Clara Munk found 40 litres of water in the fuel, harbour master Ida Roth said.","published":"{{day}}T16:00:00Z"}
            """;

        var run = await DigestRun.WithInput(days, "brief", "-", "--json");

        Stories(run).ShouldHaveSingleItem().GetProperty("update").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task An_event_that_is_announced_for_another_year_is_not_now()
    {
        const string articles = """
            {"title":"Regatta off Brannoc planned","text":"Brannoc plans a regatta of tall ships in five years, the town said.","published":"2031-06-01T09:00:00Z"}
            {"title":"Ferry Gannet aground off Tarn","text":"The ferry Gannet ran aground off Tarn with 31 passengers. Lifeboats brought all of them ashore.","published":"2026-03-10T09:00:00Z"}
            """;

        var run = await DigestRun.WithInput(articles, "brief", "-", "--json");

        Stories(run).ShouldAllBe(s => !s.GetProperty("update").GetBoolean());
        Stories(run).Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_folder_gets_the_briefing_as_page_mail_text_and_json()
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "new", "briefing");

        var run = await DigestRun.Of("brief", Articles, "--out", target);

        run.ExitCode.ShouldBe(ExitCode.Done);
        Directory
            .GetFiles(target)
            .Select(Path.GetFileName)
            .Order()
            .ShouldBe(["briefing.eml", "briefing.html", "briefing.json", "briefing.txt"]);
        (
            await File.ReadAllTextAsync(Path.Combine(target, "briefing.html"), TestContext.Current.CancellationToken)
        ).ShouldStartWith("<!DOCTYPE html>");
        (
            await File.ReadAllTextAsync(Path.Combine(target, "briefing.eml"), TestContext.Current.CancellationToken)
        ).ShouldContain("multipart/alternative");
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "good.txt",
            "Ferry cancelled\n\nThe morning ferry to Gannet Point was cancelled on Tuesday, the port authority said."
        );
        folder.Write("empty.txt", "");

        var run = await DigestRun.Of("brief", folder.Path, "--json");

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        Stories(run).ShouldHaveSingleItem();
        run.Error.ShouldContain("1 document was rejected");
        run.Error.ShouldContain("empty.txt");
    }

    [Fact]
    public async Task Nothing_readable_makes_no_briefing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty.txt", "");

        var run = await DigestRun.Of("brief", folder.Path);

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("nothing readable");
    }

    [Fact]
    public async Task A_document_above_the_limit_is_rejected_with_the_limit()
    {
        using var folder = new TemporaryFolder();
        var settings = folder.Write("settings.json", """{ "Values": { "Intake__MaxBytes": "2000" } }""");
        var large = folder.Write("large.txt", string.Concat(Enumerable.Repeat("The ferry was late again. ", 100)));

        var run = await DigestRun.Of("brief", large, "--settings", settings);

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Error.ShouldContain("large.txt");
        run.Error.ShouldContain("2000");
    }

    [Theory]
    [InlineData("there is no such file", "brief", "no-such-file.txt")]
    [InlineData("--at 2026-13-45", "brief", ".", "--at", "2026-13-45")]
    [InlineData("--length", "brief", ".", "--length", "endless")]
    [InlineData("PATH", "brief")]
    [InlineData("--colour", "brief", ".", "--colour", "red")]
    public async Task Wrong_usage_is_said_on_standard_error_and_does_nothing(string said, params string[] args)
    {
        var run = await DigestRun.Of(args);

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(said);
    }

    [Fact]
    public async Task A_wrong_setting_is_named_with_an_example_before_anything_is_done()
    {
        using var folder = new TemporaryFolder();
        var settings = folder.Write("settings.json", """{ "Values": { "Intake__MaxBytes": "plenty" } }""");

        var run = await DigestRun.Of("brief", Articles, "--settings", settings);

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("Intake__MaxBytes: 'plenty' is not a whole number. Example: Intake__MaxBytes=26214400");
    }

    [Fact]
    public async Task A_model_that_does_not_answer_is_said_and_extracts_take_its_place()
    {
        using var folder = new TemporaryFolder();
        // Nothing listens on the discard port of this machine.
        var settings = folder.Write(
            "settings.json",
            """
            { "Values": { "OpenAI__Kind": "Compatible", "OpenAI__Endpoint": "http://127.0.0.1:9/v1", "OpenAI__Deployment": "absent",
              "OpenAI__InputUsdPerMillionTokens": "1", "OpenAI__OutputUsdPerMillionTokens": "1" } }
            """
        );
        var article = Path.Combine(Articles, "quay-street-ledger", "bank-trims-key-rate.txt");

        var run = await DigestRun.WhileTimePasses("brief", article, "--settings", settings);

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Error.ShouldContain("absent");
        run.Output.ShouldContain("Every sentence is an extract");
    }

    [Fact]
    public async Task A_model_without_prices_is_a_wrong_setting()
    {
        using var folder = new TemporaryFolder();
        var settings = folder.Write(
            "settings.json",
            """{ "Values": { "OpenAI__Endpoint": "https://our-resource.openai.azure.com/", "OpenAI__Deployment": "m" } }"""
        );

        var run = await DigestRun.Of("brief", Articles, "--settings", settings);

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain("OpenAI__InputUsdPerMillionTokens");
        run.Error.ShouldContain("OpenAI__OutputUsdPerMillionTokens");
    }

    private static IEnumerable<JsonElement> Stories(DigestRun run) =>
        run.Lines.SelectMany(l => l.GetProperty("stories").EnumerateArray());

    private static bool Tells(JsonElement story, string file) =>
        story
            .GetProperty("articles")
            .EnumerateArray()
            .Any(a => a.GetString()!.EndsWith(file, StringComparison.Ordinal));
}
