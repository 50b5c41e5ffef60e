using NewsDigest.Intake;

namespace NewsDigest.Stories;

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

    private readonly DigestItem[] items;
    private readonly Dictionary<uint, List<int>> holders = [];

    /// <param name="items">Fullest first.</param>
    public SketchIndex(DigestItem[] items)
    {
        this.items = items;
        foreach (var item in items)
        foreach (var hash in Probe(item))
            holders.TryAdd(hash, []);
        for (var item = 0; item < items.Length; item++)
            foreach (var hash in items[item].Fingerprint.Shingles)
                if (holders.TryGetValue(hash, out var list))
                    list.Add(item);
    }

    /// <summary>Positions of fuller texts that share a hash with the text at a position, each once.</summary>
    public HashSet<int> FullerCandidates(int item)
    {
        var candidates = new HashSet<int>();
        foreach (var hash in Probe(items[item]))
        {
            var list = holders[hash];
            var before = list.BinarySearch(item);
            for (var i = 0; i < Math.Min(before, MaxPerHash); i++)
                candidates.Add(list[i]);
            for (var i = Math.Max(0, before - MaxPerHash); i < before; i++)
                candidates.Add(list[i]);
        }
        return candidates;
    }

    private static IEnumerable<uint> Probe(DigestItem item) => item.Fingerprint.Shingles.Take(ProbeSize);
}
