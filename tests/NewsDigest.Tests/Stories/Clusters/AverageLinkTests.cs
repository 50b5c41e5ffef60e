using NewsDigest.Stories.Clusters;

namespace NewsDigest.Tests.Stories.Clusters;

public class AverageLinkTests
{
    [Fact]
    public void Things_that_are_all_alike_fall_into_clusters_of_no_more_than_the_limit()
    {
        var clusters = Clusters(25, AllPairs(0, 25), maxSize: 10);

        clusters.Max(c => c.Count).ShouldBeInRange(6, 10);
        clusters.SelectMany(c => c).Order().ShouldBe(Enumerable.Range(0, 25));
    }

    [Fact]
    public void One_bridge_does_not_chain_two_clusters() =>
        Clusters(6, [.. AllPairs(0, 3), .. AllPairs(3, 3), new Link(2, 3, 0.3)], maxSize: 10).Count.ShouldBe(2);

    private static IReadOnlyList<IReadOnlyList<int>> Clusters(int count, IReadOnlyList<Link> links, int maxSize) =>
        new AverageLink(count, links, EventWeights.Default, maxSize).Cluster();

    private static List<Link> AllPairs(int first, int count) =>
        [
            .. from one in Enumerable.Range(first, count)
            from other in Enumerable.Range(first, count)
            where one < other
            select new Link(one, other, 0.9),
        ];
}
