using CsCheck;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of full texts does.</summary>
public abstract class ArticleStoreBehaviour
{
    private static readonly Article Article = new()
    {
        Id = new ArticleId("a"),
        Origin = new DocumentPart("a.txt"),
        Title = "Bridge opens — at last",
        Paragraphs = ["The bridge opened.", "It took nine years."],
        Published = new DateTimeOffset(2026, 3, 10, 6, 0, 0, TimeSpan.Zero),
        Arrived = new DateTimeOffset(2026, 3, 10, 7, 0, 0, TimeSpan.Zero),
        Url = new Uri("https://harbour-post.example/bridge"),
        Tags = ["transport"],
        Truncated = true,
        Modified = new DateTimeOffset(2026, 3, 10, 6, 30, 0, TimeSpan.Zero),
        Image = new ArticleImage(new Uri("https://post.example/a/pier.jpg"), "The pier"),
    };

    protected abstract IArticleStore Store { get; }

    [Fact]
    public async Task An_article_comes_back_as_it_was()
    {
        await Store.SaveAsync(Article, TestContext.Current.CancellationToken);

        (await Store.FindAsync(Article.Id, TestContext.Current.CancellationToken)).ShouldBeTheSameAs(Article);
    }

    [Fact]
    public async Task Any_article_comes_back_as_it_was() =>
        await RandomNews.Articles.SampleAsync(
            async article =>
            {
                await Store.SaveAsync(article, CancellationToken.None);
                (await Store.FindAsync(article.Id, CancellationToken.None)).ShouldBeTheSameAs(article);
            },
            iter: 25,
            threads: 1
        );

    [Fact]
    public async Task Storing_an_article_again_changes_nothing()
    {
        await Store.SaveAsync(Article, TestContext.Current.CancellationToken);
        await Store.SaveAsync(Article with { Title = "Another headline" }, TestContext.Current.CancellationToken);

        (await Store.FindAsync(Article.Id, TestContext.Current.CancellationToken))
            .ShouldNotBeNull()
            .Title.ShouldBe(Article.Title);
    }

    [Fact]
    public async Task An_article_that_was_removed_is_gone()
    {
        await Store.SaveAsync(Article, TestContext.Current.CancellationToken);
        await Store.RemoveAsync(Article.Id, TestContext.Current.CancellationToken);
        await Store.RemoveAsync(Article.Id, TestContext.Current.CancellationToken);

        (await Store.FindAsync(Article.Id, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task An_article_that_was_never_stored_is_not_found() =>
        (await Store.FindAsync(new ArticleId("unknown"), TestContext.Current.CancellationToken)).ShouldBeNull();
}
