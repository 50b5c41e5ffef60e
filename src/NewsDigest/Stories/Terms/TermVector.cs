namespace NewsDigest.Stories.Terms;

/// <summary>A sparse vector of length 1, or an empty one.</summary>
/// <param name="Terms">Numbers of its terms, ascending.</param>
/// <param name="Weights">The terms' weights, in the same order, all positive.</param>
internal readonly record struct TermVector(int[] Terms, float[] Weights);
