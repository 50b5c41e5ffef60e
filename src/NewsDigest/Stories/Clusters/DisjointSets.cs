namespace NewsDigest.Stories.Clusters;

/// <summary>Sets of the numbers 0 to count - 1 that grow together; the smallest number stands for its set.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>The smallest number of the set.</summary>
    public int Find(int number)
    {
        while (parents[number] != number)
            number = parents[number] = parents[parents[number]];
        return number;
    }

    /// <summary>Makes the sets of two numbers one.</summary>
    public void Join(int first, int second)
    {
        (first, second) = (Find(first), Find(second));
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
