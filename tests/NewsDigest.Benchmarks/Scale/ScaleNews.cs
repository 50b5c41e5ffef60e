using System.Text;
using NewsDigest.Articles;
using NewsDigest.Benchmarks.Generation;
using NewsDigest.Intake.Items;

namespace NewsDigest.Benchmarks.Scale;

/// <summary>The news of two days, arriving evenly.</summary>
public sealed class ScaleNews(ScaleInstallation installation, int articlesPerDay)
{
    private const int Days = 2;

    /// <summary>Stores what arrives from a day before a time to a day after it.</summary>
    public async Task StoreAsync(DateTimeOffset middle, CancellationToken cancellationToken)
    {
        var count = articlesPerDay * Days;
        var reader = installation.Get<DocumentReader>();
        var maker = installation.Get<DigestItemMaker>();
        var from = middle.AddDays(-1);
        foreach (
            var (number, made) in new ArticleGenerator(SampleDay.Load(Repository.PathOf("samples/articles")), seed: 1)
                .Generate(count)
                .Index()
        )
        {
            var arrived = from + (TimeSpan.FromDays(Days) * number / count);
            var document = new Document(made.Id, Encoding.UTF8.GetBytes(ArticleFiles.Text(made)), arrived);
            var article = reader.Read(document).OfType<ReadOutcome.Read>().First().Article;
            await installation.Get<IArticleStore>().SaveAsync(article, cancellationToken);
            var item = maker.Make(article) with { Arrived = arrived, Published = arrived };
            await installation.Get<IItemStore>().AddAsync(item, cancellationToken);
        }
    }
}
