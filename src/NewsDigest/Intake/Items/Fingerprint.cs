using System.Collections.Immutable;
using System.Numerics;

namespace NewsDigest.Intake.Items;

/// <summary>A small sketch of a text, by which near-duplicates are found without reading them again.</summary>
/// <param name="SimHash">
/// 64-bit SimHash of the title's and the body's terms (Charikar 2002; Manku, Jain, Das Sarma 2007); 0 where there are
/// none.
/// </param>
/// <param name="Shingles">
/// The smallest hashes of the body's word shingles, ascending and distinct (bottom-k sketch, Broder 1997): both
/// resemblance and containment can be estimated from two of them.
/// </param>
/// <param name="ShingleCount">Count of distinct shingles in the whole body.</param>
public sealed record Fingerprint(ulong SimHash, ImmutableArray<uint> Shingles, int ShingleCount)
{
    /// <summary>Bits in which two SimHashes differ, from 0 to 64; at most 3 in near-duplicates.</summary>
    public int Distance(Fingerprint other) => BitOperations.PopCount(SimHash ^ other.SimHash);

    /// <summary>
    /// What two bodies share, estimated from the part of the hash range that both sketches cover.
    /// </summary>
    public SketchOverlap OverlapWith(Fingerprint other)
    {
        var limit = Math.Min(Covered, other.Covered);
        var first = UpTo(limit);
        var second = other.UpTo(limit);
        int i = 0,
            j = 0,
            shared = 0;
        while (i < first.Length && j < second.Length)
        {
            // Hashes come in no order that a processor could foresee, so that each jump saved counts.
            var (left, right) = (first[i], second[j]);
            shared += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return new SketchOverlap(shared, first.Length, second.Length);
    }

    private ReadOnlySpan<uint> UpTo(uint limit)
    {
        var end = Shingles.BinarySearch(limit);
        return Shingles.AsSpan(0, end < 0 ? ~end : end + 1);
    }

    /// <summary>The largest hash up to which the sketch holds every shingle of the text.</summary>
    private uint Covered => ShingleCount > Shingles.Length ? Shingles[^1] : uint.MaxValue;
}
