namespace NewsDigest.Stories.Terms;

/// <summary>A term vector spread over all terms, to be compared with many others one after the other.</summary>
/// <param name="termCount">How many terms there are.</param>
internal sealed class SpreadVector(int termCount)
{
    /// <summary>Bits of <see cref="marks"/>: few enough to stay in a processor's nearest cache, many for a text's terms.</summary>
    private const int MarkCount = 1 << 14;

    private readonly float[] weights = new float[termCount];

    /// <summary>
    /// A bit for every so many terms, set where the vector holds one of them. Most terms of other vectors are not held, and of a
    /// large day the weights would have to be fetched from afar to see it.
    /// </summary>
    private readonly ulong[] marks = new ulong[MarkCount / 64];
    private TermVector vector = new([], []);

    /// <summary>Spreads a vector, after <see cref="Clear"/> of the one before.</summary>
    public void Set(TermVector next)
    {
        vector = next;
        for (var i = 0; i < next.Terms.Length; i++)
        {
            weights[next.Terms[i]] = next.Weights[i];
            marks[WordOf(next.Terms[i])] |= BitOf(next.Terms[i]);
        }
    }

    /// <summary>Takes the vector away.</summary>
    public void Clear()
    {
        foreach (var term in vector.Terms)
        {
            weights[term] = 0;
            marks[WordOf(term)] = 0;
        }
        vector = new([], []);
    }

    /// <summary>Whether the vector holds a term.</summary>
    public bool Holds(int term) => weights[term] > 0;

    /// <summary>What the vector and another have in common.</summary>
    /// <param name="other">The other vector.</param>
    /// <param name="traits">By a term's number, what is known of it.</param>
    public TermOverlap OverlapWith(TermVector other, ReadOnlySpan<TermTrait> traits)
    {
        double cosine = 0,
            telling = 0;
        for (var i = 0; i < other.Terms.Length; i++)
        {
            var term = other.Terms[i];
            if ((marks[WordOf(term)] & BitOf(term)) == 0 || weights[term] == 0)
                continue;
            telling += traits[term].Telling;
            cosine += weights[term] * other.Weights[i];
        }
        return new TermOverlap(cosine, telling);
    }

    private static int WordOf(int term) => (term & (MarkCount - 1)) >> 6;

    private static ulong BitOf(int term) => 1UL << term;
}
