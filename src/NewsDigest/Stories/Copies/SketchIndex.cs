using System.Collections.Concurrent;
using NewsDigest.Intake.Items;

namespace NewsDigest.Stories.Copies;

/// <summary>
/// Finds texts that may contain a text. A text's smallest shingle hashes are in the sketch of every text that contains
/// it or is much like it, unless that one is many times longer. May be asked by several threads.
/// </summary>
internal sealed class SketchIndex
{
    /// <summary>Hashes of a text by which it is looked up.</summary>
    private const int ProbeSize = 12;

    private readonly ConcurrentBag<SketchSearch> idle = [];
    private readonly DigestItem[] items;
    private readonly Dictionary<uint, List<int>> holders = [];
    private long steps;

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

    /// <summary>Places of hashes looked at so far: what finding has cost.</summary>
    public long Steps => Volatile.Read(ref steps);

    /// <summary>
    /// Positions of fuller texts that share hashes with the text at a position, each once: those that share the most, of
    /// equal ones the nearest in fullness first.
    /// </summary>
    public IReadOnlyList<int> FullerCandidates(int item)
    {
        if (!idle.TryTake(out var search))
            search = new SketchSearch(items.Length);
        foreach (var hash in Probe(items[item]))
            search.Touch(holders[hash], item);
        Interlocked.Add(ref steps, search.Touched);
        var candidates = search.Take();
        idle.Add(search);
        return candidates;
    }

    private static ReadOnlySpan<uint> Probe(DigestItem item)
    {
        var shingles = item.Fingerprint.Shingles.AsSpan();
        return shingles[..Math.Min(ProbeSize, shingles.Length)];
    }
}
