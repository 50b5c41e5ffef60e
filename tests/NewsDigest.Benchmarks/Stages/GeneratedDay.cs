using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Articles;
using NewsDigest.Benchmarks.Generation;
using NewsDigest.Hosting.Composition;
using NewsDigest.Intake.Items;

namespace NewsDigest.Benchmarks.Stages;

/// <summary>A day of generated articles as each stage finds it.</summary>
public sealed class GeneratedDay
{
    /// <summary>Articles of the day.</summary>
    public const int Count = 1_000;

    private readonly Lazy<IReadOnlyList<Article>> articles;
    private readonly Lazy<IReadOnlyList<DigestItem>> items;

    /// <summary>The day of seed 1; later stages are only made when they are asked for.</summary>
    public GeneratedDay()
    {
        var generator = new ArticleGenerator(SampleDay.Load(Repository.PathOf("samples/articles")), seed: 1);
        Documents =
        [
            .. generator
                .Generate(Count)
                .Select(a => new Document(a.Id, Encoding.UTF8.GetBytes(ArticleFiles.Text(a)), a.Published)),
        ];
        var services = BuildServices();
        var reader = services.GetRequiredService<DocumentReader>();
        var maker = services.GetRequiredService<DigestItemMaker>();
        articles = new(() =>
            [.. Documents.SelectMany(reader.Read).OfType<ReadOutcome.Read>().Select(outcome => outcome.Article)]
        );
        items = new(() => [.. articles.Value.Select(maker.Make)]);
    }

    /// <summary>Text documents.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>What was read from the documents.</summary>
    public IReadOnlyList<Article> Articles => articles.Value;

    /// <summary>The articles' items.</summary>
    public IReadOnlyList<DigestItem> Items => items.Value;

    /// <summary>The whole system as <c>digest</c> runs it without settings, with empty stores.</summary>
    public static ServiceProvider BuildServices() =>
        new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddNewsDigest(new ConfigurationBuilder().Build())
            .AddMemoryStores()
            .BuildServiceProvider();
}
