namespace NewsDigest.Summaries;

/// <summary>A sentence as weights of its terms, scaled to unit length; empty for a sentence without terms.</summary>
/// <param name="Terms">Numbers of its terms in the request's vocabulary, ascending, each once.</param>
/// <param name="Weights">The weight of each.</param>
internal readonly record struct TermVector(int[] Terms, float[] Weights)
{
    /// <summary>The cosine of the angle between two vectors: 1 for the same terms in the same proportions, 0 for none in common.</summary>
    public double Similarity(in TermVector other)
    {
        double sum = 0;
        var i = 0;
        var j = 0;
        while (i < Terms.Length && j < other.Terms.Length)
        {
            var difference = Terms[i] - other.Terms[j];
            if (difference == 0)
                sum += Weights[i++] * other.Weights[j++];
            else if (difference < 0)
                i++;
            else
                j++;
        }
        return sum;
    }

    /// <summary>The product with a vector that holds a weight for every term of the vocabulary.</summary>
    public double Similarity(float[] all)
    {
        double sum = 0;
        for (var i = 0; i < Terms.Length; i++)
            sum += Weights[i] * all[Terms[i]];
        return sum;
    }

    /// <summary>Adds the vector to one that holds a weight for every term of the vocabulary.</summary>
    public void AddTo(float[] all, float factor = 1)
    {
        for (var i = 0; i < Terms.Length; i++)
            all[Terms[i]] += factor * Weights[i];
    }
}
