using NewsDigest.Articles;
using NewsDigest.Stories.Vectors;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of vectors does.</summary>
public abstract class VectorStoreBehaviour
{
    private const string Model = "text/embedding #3";
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 30, 0, TimeSpan.Zero);

    protected abstract IVectorStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_vector_is_found_as_it_was_kept()
    {
        await Store.SaveAsync(Model, [Vector("a", Noon, 0.25f, -1.5f, 3e-8f)], Cancel);

        var found = (await Read(Model, Noon, Noon)).ShouldHaveSingleItem();

        (found.Article, found.Arrived).ShouldBe((new ArticleId("a"), Noon));
        found.Values.ToArray().ShouldBe([0.25f, -1.5f, 3e-8f]);
    }

    [Fact]
    public async Task Vectors_are_found_by_the_arrival_of_their_articles_and_by_their_model()
    {
        await Store.SaveAsync(
            Model,
            [
                Vector("before", Noon.AddMinutes(-1), 1),
                Vector("first", Noon, 1),
                Vector("last", Noon.AddHours(30), 1),
                Vector("after", Noon.AddHours(30).AddMinutes(1), 1),
            ],
            Cancel
        );
        await Store.SaveAsync("another", [Vector("first", Noon, 2)], Cancel);

        (await Read(Model, Noon, Noon.AddHours(30))).Select(v => v.Article.Value).Order().ShouldBe(["first", "last"]);
        (await Read("another", Noon, Noon.AddHours(30))).ShouldHaveSingleItem().Values.ToArray().ShouldBe([2f]);
    }

    [Fact]
    public async Task A_vector_that_is_kept_again_is_there_once()
    {
        await Store.SaveAsync(Model, [Vector("a", Noon, 1)], Cancel);
        await Store.SaveAsync(Model, [Vector("a", Noon, 2)], Cancel);

        (await Read(Model, Noon, Noon)).ShouldHaveSingleItem().Values.ToArray().ShouldBe([2f]);
    }

    private ValueTask<List<ArticleVector>> Read(string model, DateTimeOffset from, DateTimeOffset until) =>
        Store.ReadAsync(model, from, until, Cancel).ToListAsync(Cancel);

    private static ArticleVector Vector(string article, DateTimeOffset arrived, params float[] values) =>
        new(new ArticleId(article), arrived, values);
}
