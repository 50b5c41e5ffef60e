namespace NewsDigest.Stories;

/// <summary>A sparse vector of length 1, or an empty one.</summary>
/// <param name="Terms">Numbers of its terms, ascending.</param>
/// <param name="Weights">The terms' weights, in the same order.</param>
internal readonly record struct TermVector(int[] Terms, float[] Weights)
{
    /// <summary>What two vectors have in common.</summary>
    /// <param name="other">The other vector.</param>
    /// <param name="isName">By a term's number, whether it is a name.</param>
    public TermOverlap OverlapWith(TermVector other, ReadOnlySpan<bool> isName)
    {
        var cosine = 0.0;
        int shared = 0,
            names = 0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length; )
        {
            if (Terms[i] < other.Terms[j])
            {
                i++;
            }
            else if (Terms[i] > other.Terms[j])
            {
                j++;
            }
            else
            {
                shared++;
                if (isName[Terms[i]])
                    names++;
                cosine += Weights[i++] * other.Weights[j++];
            }
        }
        return new TermOverlap(cosine, shared, names);
    }
}
