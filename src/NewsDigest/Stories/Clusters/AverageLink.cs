using System.Runtime.InteropServices;

namespace NewsDigest.Stories.Clusters;

/// <summary>
/// Agglomerative clustering by average link (UPGMA): two clusters are as like as their members are on average, all
/// pairs counted, so one bridging member cannot chain two clusters.
/// </summary>
/// <remarks>
/// Near linear in the number of links. Merging makes no pair of clusters liker than the likest pair that went into it, so
/// what a pair was worth when it was queued bounds what it is worth now, and is looked at again only when its turn comes.
/// </remarks>
internal sealed class AverageLink
{
    private readonly EventWeights settings;
    private readonly int maxSize;
    private readonly List<int>?[] members;
    private readonly int[] clusterOf;
    private readonly Dictionary<int, Pairs>?[] neighbours;
    private readonly PriorityQueue<(int First, int Second, int Size), (double, int, int)> queue = new();

    /// <param name="count">How many things there are, numbered from 0.</param>
    /// <param name="links">Likenesses, each pair at most once; pairs without one are not alike at all.</param>
    /// <param name="settings">When two clusters are one.</param>
    /// <param name="maxSize">Things that a cluster may hold.</param>
    public AverageLink(int count, IReadOnlyList<Link> links, EventWeights settings, int maxSize)
    {
        (this.settings, this.maxSize) = (settings, maxSize);
        members = new List<int>?[count];
        neighbours = new Dictionary<int, Pairs>?[count];
        clusterOf = [.. Enumerable.Range(0, count)];
        Add(links);
    }

    /// <summary>Pairs of clusters looked at or handed on so far: what clustering has cost.</summary>
    public long Steps { get; private set; }

    /// <summary>The clusters: the likest two become one until none are as like as the threshold.</summary>
    /// <returns>Members ascending; clusters in the order of their smallest member.</returns>
    public IReadOnlyList<IReadOnlyList<int>> Cluster()
    {
        while (queue.TryDequeue(out var pair, out _))
        {
            Steps++;
            var (first, second) = (Find(pair.First), Find(pair.Second));
            if (first == second)
                continue;
            if (SizeOf(first) + SizeOf(second) == pair.Size)
                Merge(first, second);
            else
                Enqueue(first, second);
        }
        return
        [
            .. Enumerable
                .Range(0, clusterOf.Length)
                .Where(thing => clusterOf[thing] == thing)
                .Select(cluster => members[cluster] is { } many ? (IReadOnlyList<int>)[.. many.Order()] : [cluster])
                .OrderBy(cluster => cluster[0]),
        ];
    }

    /// <summary>Clusters that are alike hold at least one pair that is, so links between parts without such a pair are left out.</summary>
    private void Add(IReadOnlyList<Link> links)
    {
        var parts = new DisjointSets(clusterOf.Length);
        foreach (var link in links)
            if (link.Likeness >= settings.SameEvent)
                parts.Join(link.First, link.Second);
        foreach (var (first, second, likeness, subject) in links)
        {
            if (parts.Find(first) != parts.Find(second))
                continue;
            (neighbours[first] ??= [])[second] = new Pairs(likeness, subject, 0);
            (neighbours[second] ??= [])[first] = new Pairs(likeness, subject, 0);
            Enqueue(first, second);
        }
    }

    private void Enqueue(int first, int second)
    {
        if (first > second)
            (first, second) = (second, first);
        ref var pairs = ref CollectionsMarshal.GetValueRefOrNullRef(neighbours[first]!, second);
        var (one, other) = (SizeOf(first), SizeOf(second));
        var size = one + other;
        var count = (double)one * other;
        var likeness = pairs.Likeness / Math.Pow(count, 1 + settings.SizePenalty);
        if (likeness < settings.SameEvent || size > maxSize || pairs.QueuedSize == size)
            return;
        if (size >= settings.KindTexts && pairs.Subject / count < settings.KindSubject)
            return;
        pairs = pairs with { QueuedSize = size };
        queue.Enqueue((first, second, size), (-likeness, first, second));
    }

    /// <summary>The cluster with more neighbours takes the other in, so that few are handed on.</summary>
    private void Merge(int into, int from)
    {
        if (neighbours[into]!.Count < neighbours[from]!.Count)
            (into, from) = (from, into);
        (members[into] ??= [into]).AddRange(members[from] ?? [from]);
        members[from] = null;
        clusterOf[from] = into;

        var kept = neighbours[into]!;
        kept.Remove(from);
        foreach (var (other, pairs) in neighbours[from]!)
        {
            if (other == into)
                continue;
            Steps++;
            neighbours[other]!.Remove(from);
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(kept, other, out _);
            sum = new Pairs(sum.Likeness + pairs.Likeness, sum.Subject + pairs.Subject, 0);
            neighbours[other]![into] = sum;
        }
        neighbours[from] = null;
    }

    private int SizeOf(int cluster) => members[cluster]?.Count ?? 1;

    private int Find(int thing)
    {
        while (clusterOf[thing] != thing)
            thing = clusterOf[thing] = clusterOf[clusterOf[thing]];
        return thing;
    }

    /// <summary>What lies between two clusters.</summary>
    /// <param name="Likeness">The sum over all pairs.</param>
    /// <param name="Subject">How far the pairs are about one subject, the sum over all.</param>
    /// <param name="QueuedSize">Members of both together when they were queued last; 0 where they were not.</param>
    private readonly record struct Pairs(double Likeness, double Subject, int QueuedSize);
}
