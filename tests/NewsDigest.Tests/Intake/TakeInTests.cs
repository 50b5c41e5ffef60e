using System.Runtime.CompilerServices;
using System.Text;
using NewsDigest.Articles;
using NewsDigest.Intake;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Intake;

public class TakeInTests
{
    private const string Ferry =
        """{"id":"a","title":"Ferry sails again","text":"The ferry sailed again on Monday."}""";
    private const string Bridge = """{"id":"b","title":"Bridge opens","text":"The bridge opened after two years."}""";

    private readonly Stores _stores = new();

    private Task<IntakeReport> TakeIn(string content, string path = "a.jsonl") =>
        new TakeIn(
            new DocumentReader(),
            new DigestItemMaker(new TopicClassifier(TopicCatalogue.Iptc)),
            _stores,
            _stores,
            _stores
        ).RunAsync(
            new Document(
                path,
                Encoding.UTF8.GetBytes(content),
                new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero)
            ),
            TestContext.Current.CancellationToken
        );

    [Fact]
    public async Task Every_part_of_a_document_is_an_item_a_duplicate_or_a_rejection()
    {
        var report = await TakeIn($"{Ferry}\n{Bridge}\n{Ferry}\n{{\"id\":");

        (report.Items.Count, report.Duplicates.Count, report.Rejections.Count).ShouldBe((2, 1, 1));
    }

    [Fact]
    public async Task The_same_article_in_another_document_is_one_item_with_a_copy()
    {
        await TakeIn(Ferry, "one.json");
        await TakeIn(Ferry, "other.json");

        _stores.Items.ShouldHaveSingleItem().Value.Copies.ShouldHaveSingleItem().Origin.Path.ShouldBe("other.json");
    }

    [Fact]
    public async Task An_item_has_its_full_text()
    {
        var report = await TakeIn(Ferry);

        _stores.Articles.ShouldContainKey(report.Items[0].Id);
    }

    [Fact]
    public async Task A_rejection_is_recorded()
    {
        await TakeIn("");

        _stores.Rejections.ShouldHaveSingleItem().Reason.ShouldBe(RejectionReason.Empty);
    }

    [Fact]
    public async Task Taking_in_again_adds_nothing()
    {
        await TakeIn($"{Ferry}\n{Bridge}");
        var again = await TakeIn($"{Ferry}\n{Bridge}");

        again.Items.ShouldBeEmpty();
        _stores.Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_store_that_fails_is_heard_and_the_next_try_completes_the_document()
    {
        _stores.FailsAfter = 1;
        await Should.ThrowAsync<IOException>(() => TakeIn($"{Ferry}\n{Bridge}"));
        _stores.FailsAfter = int.MaxValue;

        await TakeIn($"{Ferry}\n{Bridge}");

        _stores.Items.Count.ShouldBe(2);
    }

    private sealed class Stores : IArticleStore, IItemStore, IRejectionStore
    {
        public Dictionary<ArticleId, Article> Articles { get; } = [];

        public Dictionary<ArticleId, DigestItem> Items { get; } = [];

        public HashSet<Rejection> Rejections { get; } = [];

        /// <summary>Items added before the store breaks down.</summary>
        public int FailsAfter { get; set; } = int.MaxValue;

        public Task SaveAsync(Article article, CancellationToken cancellationToken)
        {
            Articles.TryAdd(article.Id, article);
            return Task.CompletedTask;
        }

        public Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
            Task.FromResult(Articles.GetValueOrDefault(id));

        public Task<bool> AddAsync(DigestItem item, CancellationToken cancellationToken)
        {
            if (Items.Count >= FailsAfter)
                throw new IOException("The store is down.");
            if (Items.TryAdd(item.Article, item))
                return Task.FromResult(true);
            var there = Items[item.Article];
            if (there.Origin != item.Origin && there.Copies.All(copy => copy.Origin != item.Origin))
                Items[item.Article] = there with
                {
                    Copies = [.. there.Copies, new ArticleCopy(item.Origin, item.Title, item.Source, item.Url)],
                };
            return Task.FromResult(false);
        }

        public async IAsyncEnumerable<DigestItem> ReadAsync(
            DateTimeOffset after,
            DateTimeOffset until,
            [EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            await Task.CompletedTask;
            foreach (var item in Items.Values)
                yield return item;
        }

        public Task SaveAsync(Rejection rejection, CancellationToken cancellationToken)
        {
            Rejections.Add(rejection);
            return Task.CompletedTask;
        }
    }
}
