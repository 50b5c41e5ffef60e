namespace NewsDigest.Stories;

/// <summary>A sparse vector of length 1, or an empty one.</summary>
/// <param name="Terms">Numbers of its terms, ascending.</param>
/// <param name="Weights">The terms' weights, in the same order.</param>
internal readonly record struct TermVector(int[] Terms, float[] Weights)
{
    /// <summary>Cosine of the angle between two vectors, from 0 to 1 as weights are positive.</summary>
    /// <param name="other">The other vector.</param>
    /// <param name="shared">How many terms they have in common.</param>
    public double Cosine(TermVector other, out int shared)
    {
        shared = 0;
        var sum = 0.0;
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
                sum += Weights[i++] * other.Weights[j++];
                shared++;
            }
        }
        return sum;
    }
}
