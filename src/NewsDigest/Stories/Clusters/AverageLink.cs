namespace NewsDigest.Stories.Clusters;

/// <summary>
/// Agglomerative clustering by average link (UPGMA): two clusters are as like as their members are on average, all
/// pairs counted, so one bridging member cannot chain two clusters.
/// </summary>
internal sealed class AverageLink
{
    private readonly double threshold;
    private readonly double sizePenalty;
    private readonly int maxSize;
    private readonly List<int>?[] members;
    private readonly Dictionary<int, double>[] sums;
    private readonly PriorityQueue<(int Low, int High, int Size), (double, int, int)> queue = new();

    private AverageLink(int count, double threshold, double sizePenalty, int maxSize)
    {
        (this.threshold, this.sizePenalty, this.maxSize) = (threshold, sizePenalty, maxSize);
        members = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        sums = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<int, double>())];
    }

    /// <summary>The clusters of the numbers 0 to count - 1: the likest two become one until none are as like as the threshold.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="links">Likenesses, each pair at most once; pairs without one are not alike at all.</param>
    /// <param name="threshold">Likeness from which two clusters are one.</param>
    /// <param name="sizePenalty">Power of the number of pairs by which their average likeness is divided; 0 for none.</param>
    /// <param name="maxSize">Things that a cluster may hold.</param>
    /// <returns>Members ascending; clusters in the order of their smallest member.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Cluster(
        int count,
        IReadOnlyList<Link> links,
        double threshold,
        double sizePenalty,
        int maxSize
    )
    {
        var clustering = new AverageLink(count, threshold, sizePenalty, maxSize);
        clustering.Add(links);
        clustering.Run();
        return [.. clustering.members.OfType<List<int>>().Select(m => (IReadOnlyList<int>)[.. m.Order()])];
    }

    /// <summary>Clusters that are alike hold at least one pair that is, so links between parts without such a pair are left out.</summary>
    private void Add(IReadOnlyList<Link> links)
    {
        var parts = new DisjointSets(members.Length);
        foreach (var link in links)
            if (link.Likeness >= threshold)
                parts.Join(link.First, link.Second);
        foreach (var (first, second, likeness, _) in links)
        {
            if (parts.Find(first) != parts.Find(second))
                continue;
            sums[first][second] = sums[second][first] = likeness;
            Enqueue(first, second);
        }
    }

    private void Run()
    {
        while (queue.TryDequeue(out var pair, out _))
        {
            // A pair one of whose clusters has changed since stands in the queue again with its present likeness.
            if (
                members[pair.Low] is { } kept
                && members[pair.High] is { } taken
                && kept.Count + taken.Count == pair.Size
            )
                Merge(pair.Low, pair.High, kept, taken);
        }
    }

    private void Enqueue(int first, int second)
    {
        var (one, other) = (members[first]!.Count, members[second]!.Count);
        var likeness = sums[first][second] / Math.Pow((double)one * other, 1 + sizePenalty);
        if (likeness < threshold || one + other > maxSize)
            return;
        var (low, high) = first < second ? (first, second) : (second, first);
        queue.Enqueue((low, high, one + other), (-likeness, low, high));
    }

    private void Merge(int into, int from, List<int> kept, List<int> taken)
    {
        kept.AddRange(taken);
        members[from] = null;
        sums[into].Remove(from);
        foreach (var (other, sum) in sums[from])
        {
            if (other == into)
                continue;
            sums[other].Remove(from);
            sums[into][other] = sums[other][into] = sums[into].GetValueOrDefault(other) + sum;
        }
        sums[from].Clear();
        foreach (var other in sums[into].Keys)
            Enqueue(into, other);
    }
}
