namespace NewsDigest.Stories.Copies;

/// <summary>Gathers the texts that share hashes with one, time and again, by one thread.</summary>
/// <param name="count">How many texts there are.</param>
internal sealed class SketchSearch(int count)
{
    /// <summary>
    /// Texts compared for one hash: the fullest that hold it and the nearest in fullness. Thousands of texts that share
    /// a phrase would else cost the square of their number.
    /// </summary>
    private const int MaxPerHash = 12;

    /// <summary>
    /// Texts compared as wholes. A text that contains this one shares most of the hashes, one that has a sentence in
    /// common few.
    /// </summary>
    private const int MaxCompared = 24;

    private readonly int[] hits = new int[count];
    private readonly List<int> touched = [];

    /// <summary>Texts that share a hash.</summary>
    public int Touched => touched.Count;

    /// <summary>Counts a hash that the text at a position shares with others.</summary>
    /// <param name="holders">Positions of the texts that hold the hash, ascending.</param>
    /// <param name="item">The text's position, which is among them.</param>
    public void Touch(List<int> holders, int item)
    {
        var before = holders.BinarySearch(item);
        var near = Math.Max(0, before - MaxPerHash);
        for (var i = 0; i < Math.Min(near, MaxPerHash); i++)
            Touch(holders[i]);
        for (var i = near; i < before; i++)
            Touch(holders[i]);
    }

    /// <summary>The texts that share the most hashes, of equal ones the last first; begins anew.</summary>
    public int[] Take()
    {
        touched.Sort((one, other) => hits[one] != hits[other] ? hits[other] - hits[one] : other - one);
        foreach (var candidate in touched)
            hits[candidate] = 0;
        int[] most = [.. touched.Take(MaxCompared)];
        touched.Clear();
        return most;
    }

    private void Touch(int candidate)
    {
        if (hits[candidate]++ == 0)
            touched.Add(candidate);
    }
}
