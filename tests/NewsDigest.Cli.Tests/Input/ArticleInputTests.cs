using Microsoft.Extensions.Time.Testing;
using NewsDigest.Articles;
using NewsDigest.Cli.Input;

namespace NewsDigest.Cli.Tests.Input;

public sealed class ArticleInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void All_documents_of_a_run_arrive_at_once_so_that_undated_ones_keep_their_places()
    {
        for (var i = 0; i < 3; i++)
            folder.Write($"{i}.txt", $"Harbour {i} opens\n\nThe harbour number {i} of Ellery was opened by the mayor.");
        var console = new DigestConsole(Stream.Null, TextWriter.Null, TextWriter.Null)
        {
            Time = new FakeTimeProvider(DigestRun.Now) { AutoAdvanceAmount = TimeSpan.FromSeconds(1) },
        };
        var limits = new ReadLimits();
        var input = new ArticleInput(new DocumentReader(limits), limits, console);

        var read = input.Read([folder.Path], TestContext.Current.CancellationToken);

        read.OfType<ReadOutcome.Read>().Select(r => r.Article.Arrived).Distinct().ShouldHaveSingleItem();
    }

    public void Dispose() => folder.Dispose();
}
