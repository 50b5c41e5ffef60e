namespace NewsDigest.Cli.Tests.Commands;

public class ReadCommandTests
{
    [Fact]
    public async Task A_document_of_several_articles_gives_a_line_for_each_and_for_each_that_is_broken()
    {
        var run = await DigestRun.Of("read", Repository.Sample("broken", "one-bad-line.jsonl"), "--json");

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Lines.Count.ShouldBe(3);
        run.Lines.Count(l => l.TryGetProperty("rejected", out _)).ShouldBe(1);
        run.Lines[0].GetProperty("paragraphs").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("empty.txt")]
    [InlineData("only-white-space.txt")]
    [InlineData("photograph.txt")]
    [InlineData("only-debris.txt")]
    [InlineData("only-navigation.html")]
    [InlineData("half-an-article.json")]
    public async Task A_broken_sample_is_rejected_with_a_reason(string file)
    {
        var run = await DigestRun.Of("read", Repository.Sample("broken", file), "--json");

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Lines.ShouldHaveSingleItem().GetProperty("rejected").GetString()!.Length.ShouldBeGreaterThan(10);
    }
}
