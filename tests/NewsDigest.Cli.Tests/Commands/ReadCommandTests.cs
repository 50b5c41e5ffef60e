namespace NewsDigest.Cli.Tests.Commands;

public class ReadCommandTests
{
    [Fact]
    public async Task A_document_of_several_articles_gives_a_line_for_each_and_for_each_that_is_broken()
    {
        var run = await DigestRun.Of("read", Repository.PathOf("samples/broken/one-bad-line.jsonl"), "--json");

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
    [InlineData("half-a-letter.docx")]
    [InlineData("scanned.pdf")]
    public async Task A_broken_sample_is_rejected_with_a_reason(string file)
    {
        var run = await DigestRun.Of("read", Repository.PathOf($"samples/broken/{file}"), "--json");

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Lines.ShouldHaveSingleItem().GetProperty("rejected").GetString()!.Length.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("letter-from-the-quay.eml", "Divers bring up the bell of the Gannet", 3)]
    [InlineData("fwd-lighthouse.eml", "Lighthouse of Gannet Point to be sold", 2)]
    [InlineData("packet.rss", "Lighthouse of Gannet Point to be sold", 1)]
    public async Task A_document_of_any_kind_is_read(string file, string title, int paragraphs)
    {
        var run = await DigestRun.Of("read", Repository.PathOf($"samples/documents/{file}"), "--json");

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Lines[0].GetProperty("title").GetString().ShouldBe(title);
        run.Lines[0].GetProperty("paragraphs").GetArrayLength().ShouldBe(paragraphs);
    }

    [Fact]
    public async Task An_archive_in_an_archive_is_rejected_and_the_rest_is_read()
    {
        var run = await DigestRun.Of("read", Repository.PathOf("samples/broken/archive-in-archive.zip"), "--json");

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Lines.Select(line => line.GetProperty("part").GetString()).ShouldBe(["walks.txt", "more.zip"]);
    }
}
