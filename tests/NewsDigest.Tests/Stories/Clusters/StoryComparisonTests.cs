using NewsDigest.Articles;
using NewsDigest.Stories.Clusters;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Clusters;

public class StoryComparisonTests
{
    private static readonly EventWeights Weights = EventWeights.Default;

    [Fact]
    public void Like_vectors_join_a_pair_that_words_just_keep_apart()
    {
        var pair = Compared(Weights.SameEvent - 0.02);

        pair.Cluster(Vectors([], [])).Count.ShouldBe(2);
        pair.Cluster(Vectors([0.6f, 0.8f], [0.6f, 0.8f])).Count.ShouldBe(1);
    }

    [Fact]
    public void Unlike_vectors_keep_apart_a_pair_that_words_just_join()
    {
        var pair = Compared(Weights.SameEvent + 0.02);

        pair.Cluster(Vectors([], [])).Count.ShouldBe(1);
        pair.Cluster(Vectors([1, 0], [0, 1])).Count.ShouldBe(2);
    }

    [Fact]
    public void Pairs_on_which_words_are_clear_are_left_alone_and_need_no_vector()
    {
        var apart = Compared(Weights.SameEvent - 2 * Weights.Doubt);
        var joined = Compared(Weights.SameEvent + 2 * Weights.Doubt);

        apart.InDoubt.ShouldBeEmpty();
        joined.InDoubt.ShouldBeEmpty();
        apart.Cluster(Vectors([1, 0], [1, 0])).Count.ShouldBe(2);
        joined.Cluster(Vectors([1, 0], [0, 1])).Count.ShouldBe(1);
    }

    [Fact]
    public void The_items_of_pairs_in_doubt_are_named() =>
        Compared(Weights.SameEvent).InDoubt.ShouldBe([FerryPost, FerryRadio]);

    [Fact]
    public void Vectors_that_cannot_be_compared_change_nothing()
    {
        var pair = Compared(Weights.SameEvent + 0.02);

        pair.Cluster(Vectors([1, 0], [0, 1, 0])).Count.ShouldBe(1);
        pair.Cluster(Vectors([0, 0], [0, 1])).Count.ShouldBe(1);
        pair.Cluster(new Dictionary<ArticleId, ReadOnlyMemory<float>> { [FerryPost.Article] = new[] { 1f } })
            .Count.ShouldBe(1);
    }

    [Fact]
    public void Without_vectors_stories_are_what_words_make_of_them() =>
        StoryClusterer
            .Compare(Day)
            .Cluster(new Dictionary<ArticleId, ReadOnlyMemory<float>>())
            .Select(c => c.Items.ToList())
            .ShouldBe(StoryClusterer.Cluster(Day).Select(c => c.Items.ToList()));

    private static StoryComparison Compared(double likeness) =>
        new(
            [
                [FerryPost],
                [FerryRadio],
            ],
            [new Link(0, 1, likeness)],
            Weights
        );

    private static Dictionary<ArticleId, ReadOnlyMemory<float>> Vectors(float[] post, float[] radio) =>
        new() { [FerryPost.Article] = post, [FerryRadio.Article] = radio };
}
