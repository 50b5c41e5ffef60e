namespace NewsDigest.Cli.Tests.Commands;

public class TopicsCommandTests
{
    private static readonly string Article = Repository.PathOf(
        "samples/articles/quay-street-ledger/bank-trims-key-rate.txt"
    );

    [Fact]
    public async Task An_article_has_a_topic()
    {
        var run = await DigestRun.Of("topics", Article, "--json");

        run.Lines.ShouldHaveSingleItem().GetProperty("topic").GetString().ShouldBe("economy-business-and-finance");
    }

    [Fact]
    public async Task The_words_that_spoke_for_it_are_named_when_asked_for()
    {
        var run = await DigestRun.Of("topics", Article, "--explain", "--json");

        run.Lines[0].GetProperty("evidence").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Topics_of_the_operators_own_take_the_place_of_the_standard_ones()
    {
        using var folder = new TemporaryFolder();
        var topics = folder.Write("topics.json", """[ { "name": "Money", "words": ["bank", "interest rate"] } ]""");
        var settings = folder.Write("settings.json", $$"""{ "Values": { "Topics__File": "{{topics}}" } }""");

        var run = await DigestRun.Of("topics", Article, "--json", "--settings", settings);

        run.Lines.ShouldHaveSingleItem().GetProperty("topic").GetString().ShouldBe("money");
    }

    [Fact]
    public async Task A_topics_file_with_a_mistake_stops_the_command_with_the_line()
    {
        using var folder = new TemporaryFolder();
        var topics = folder.Write("topics.json", "[\n  { \"name\": \"Money\" }\n]");
        var settings = folder.Write("settings.json", $$"""{ "Values": { "Topics__File": "{{topics}}" } }""");

        var run = await DigestRun.Of("topics", Article, "--settings", settings);

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain("Topics__File");
        run.Error.ShouldContain("line 2", Case.Insensitive);
    }
}
