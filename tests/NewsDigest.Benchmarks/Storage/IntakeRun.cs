using System.Diagnostics;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Articles;
using NewsDigest.Benchmarks.Generation;
using NewsDigest.Intake;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;

namespace NewsDigest.Benchmarks.Storage;

/// <summary>From a dropped blob to a stored item.</summary>
public sealed class IntakeRun(Installation installation, int count)
{
    /// <summary>As many as the blob trigger of a small instance has under way.</summary>
    private const int AtOnce = 8;

    private int seed = 1;

    /// <summary>Measures once, with articles that the account has not seen.</summary>
    public async Task<StorageMeasure> RunAsync(CancellationToken cancellationToken)
    {
        var dropped = await DropAsync(cancellationToken);
        var requests = installation.Requests.Count;
        var takeIn = installation.Get<TakeIn>();
        var system = await EachAsync(dropped, (path, cancel) => takeIn.RunAsync(path, cancel), cancellationToken);
        var each = (installation.Requests.Count - requests) / (double)count;

        var prepared = await PrepareAsync(await DropAsync(cancellationToken), cancellationToken);
        var alone = await EachAsync(prepared, AloneAsync, cancellationToken);
        return new StorageMeasure(count / system.TotalSeconds, count / alone.TotalSeconds, each);
    }

    private async Task<List<string>> DropAsync(CancellationToken cancellationToken)
    {
        var container = installation.Get<StorageConnection>().Container(StorageNames.Articles);
        var folder = Guid.NewGuid().ToString("N");
        // Articles of another seed differ; the stamp makes them differ from those of an earlier run of the program too.
        var articles = new ArticleGenerator(SampleDay.Load(Repository.PathOf("samples/articles")), seed++)
            .Generate(count)
            .Select(a => (Path: $"{folder}/{a.Id}.txt", Text: Stamped(a, folder)))
            .ToList();
        await EachAsync(
            articles,
            (a, cancel) => container.UploadBlobAsync(a.Path, BinaryData.FromString(a.Text), cancel),
            cancellationToken
        );
        return [.. articles.Select(a => a.Path)];
    }

    private static string Stamped(GeneratedArticle article, string stamp) =>
        ArticleFiles.Text(article) + $"\nThe office noted it under the number {stamp} of its book.\n";

    /// <summary>All that the system makes of documents, made beforehand.</summary>
    private async Task<List<Prepared>> PrepareAsync(List<string> paths, CancellationToken cancellationToken)
    {
        var inbox = installation.Get<IDocumentInbox>();
        var prepared = new List<Prepared>();
        foreach (var path in paths)
        {
            var entry = (await inbox.FindAsync(path, cancellationToken))!;
            var document = (await inbox.ReadAsync(entry, cancellationToken))!;
            var article = installation.Get<DocumentReader>().Read(document).OfType<ReadOutcome.Read>().First().Article;
            prepared.Add(new Prepared(path, article, installation.Get<DigestItemMaker>().Make(article)));
        }
        return prepared;
    }

    private async Task AloneAsync(Prepared one, CancellationToken cancellationToken)
    {
        var inbox = installation.Get<IDocumentInbox>();
        var log = installation.Get<IIntakeLog>();
        var entry = (await inbox.FindAsync(one.Path, cancellationToken))!;
        await log.FindAsync(entry.Version, cancellationToken);
        await inbox.ReadAsync(entry, cancellationToken);
        await installation.Get<IArticleStore>().SaveAsync(one.Article, cancellationToken);
        await installation.Get<IItemStore>().AddAsync(one.Item, cancellationToken);
        await log.SaveAsync(
            new IntakeRecord(entry.Version, IntakeState.TakenIn, entry.Arrived) { Items = 1 },
            cancellationToken
        );
    }

    private static async Task<TimeSpan> EachAsync<T>(
        IEnumerable<T> all,
        Func<T, CancellationToken, Task> act,
        CancellationToken cancellationToken
    )
    {
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (one, cancel) => await act(one, cancel)
        );
        return Stopwatch.GetElapsedTime(began);
    }

    private sealed record Prepared(string Path, Article Article, DigestItem Item);
}
