namespace NewsDigest.Cli.Tests.Commands;

public class EvalCommandTests
{
    private const string Article = """
        {"id":"bridge","title":"Bridge opens","text":"The Port Ellery bridge opened on Tuesday after nine years of work. It cost $1.2bn.","reference":"The Port Ellery bridge opened on Tuesday after nine years of work."}
        """;

    [Fact]
    public async Task Extracts_are_measured_against_the_references_of_the_lines()
    {
        using var folder = new TemporaryFolder();
        folder.Write("articles.jsonl", Article);

        var run = await DigestRun.Of("eval", "summaries", folder.Path, "--json");

        run.ExitCode.ShouldBe(ExitCode.Done);
        var line = run.Lines.ShouldHaveSingleItem();
        line.GetProperty("name").GetString().ShouldBe("extracts");
        line.GetProperty("stories").GetInt32().ShouldBe(1);
        line.GetProperty("rouge1").GetDouble().ShouldBeInRange(0.8, 1);
        line.GetProperty("supported").GetDouble().ShouldBe(1);
        line.GetProperty("usdPerStory").GetDecimal().ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_reference_there_is_nothing_to_measure()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("articles.jsonl", Article.Replace("reference", "note", StringComparison.Ordinal));

        var run = await DigestRun.Of("eval", "summaries", file);

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain("reference");
    }

    [Fact]
    public async Task A_model_that_is_not_configured_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();

        var run = await DigestRun.Of("eval", "summaries", folder.Write("articles.jsonl", Article), "--model");

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain("OpenAI__Endpoint");
    }
}
