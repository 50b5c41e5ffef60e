namespace NewsDigest.Cli.Tests.Commands;

public class SummarizeCommandTests
{
    private static readonly string Article = Repository.PathOf(
        "samples/articles/quay-street-ledger/bank-trims-key-rate.txt"
    );

    [Fact]
    public async Task A_summary_cites_its_sentences_by_number()
    {
        var run = await DigestRun.Of("summarize", Article, "--json");

        var summary = run.Lines.ShouldHaveSingleItem().GetProperty("summary").EnumerateArray().ToList();
        summary.Count.ShouldBeInRange(1, 4);
        summary.ShouldAllBe(s => s.GetProperty("sources")[0].GetInt32() >= 0);
    }

    [Fact]
    public async Task A_model_that_is_not_configured_is_asked_for_in_vain()
    {
        var run = await DigestRun.Of("summarize", Article, "--model");

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain("OpenAI__Endpoint");
    }

    [Fact]
    public async Task A_summary_of_no_words_is_no_summary()
    {
        var run = await DigestRun.Of("summarize", Article, "--words", "0");

        run.ExitCode.ShouldBe(ExitCode.WrongUsage);
        run.Error.ShouldContain("--words");
    }
}
