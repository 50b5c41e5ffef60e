using NewsDigest.Intake.Items;

namespace NewsDigest.Stories.Copies;

/// <summary>
/// Finds texts that may contain a text. A text's smallest shingle hashes are in the sketch of every text that contains
/// it or is much like it, unless that one is many times longer.
/// </summary>
internal sealed class SketchIndex
{
    /// <summary>Hashes of a text by which it is looked up.</summary>
    private const int ProbeSize = 12;

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

    private readonly DigestItem[] items;
    private readonly Dictionary<uint, List<int>> holders = [];
    private readonly int[] hits;
    private readonly List<int> touched = [];

    /// <param name="items">Fullest first.</param>
    public SketchIndex(DigestItem[] items)
    {
        this.items = items;
        hits = new int[items.Length];
        foreach (var item in items)
        foreach (var hash in Probe(item))
            holders.TryAdd(hash, []);
        for (var item = 0; item < items.Length; item++)
            foreach (var hash in items[item].Fingerprint.Shingles)
                if (holders.TryGetValue(hash, out var list))
                    list.Add(item);
    }

    /// <summary>Places of hashes looked at so far: what finding has cost.</summary>
    public long Steps { get; private set; }

    /// <summary>
    /// Positions of fuller texts that share hashes with the text at a position, each once: those that share the most, of
    /// equal ones the nearest in fullness first.
    /// </summary>
    public IReadOnlyList<int> FullerCandidates(int item)
    {
        touched.Clear();
        foreach (var hash in Probe(items[item]))
        {
            var list = holders[hash];
            var before = list.BinarySearch(item);
            var near = Math.Max(0, before - MaxPerHash);
            for (var i = 0; i < Math.Min(near, MaxPerHash); i++)
                Touch(list[i]);
            for (var i = near; i < before; i++)
                Touch(list[i]);
        }
        Steps += touched.Count;
        touched.Sort((one, other) => hits[one] != hits[other] ? hits[other] - hits[one] : other - one);
        foreach (var candidate in touched)
            hits[candidate] = 0;
        return touched.Count <= MaxCompared ? touched : touched[..MaxCompared];
    }

    private void Touch(int candidate)
    {
        if (hits[candidate]++ == 0)
            touched.Add(candidate);
    }

    private static IEnumerable<uint> Probe(DigestItem item) => item.Fingerprint.Shingles.Take(ProbeSize);
}
