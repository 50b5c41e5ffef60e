namespace NewsDigest.Stories;

/// <summary>
/// The few terms that tell a text from all others: names of who acts and where, and what hardly another text of the day
/// speaks of.
/// </summary>
/// <param name="Numbers">The terms' numbers, most telling first.</param>
/// <param name="Shares">What each weighs among them, in the same order; together 1.</param>
internal readonly record struct TellingTerms(int[] Numbers, float[] Shares)
{
    /// <summary>The heaviest terms of a text.</summary>
    /// <param name="text">The text's vector.</param>
    /// <param name="count">How many terms; a shorter text has fewer.</param>
    public static TellingTerms Of(TermVector text, int count)
    {
        var numbers = (int[])text.Terms.Clone();
        // Negative, as the sort is ascending; stable order among equal weights is not needed, but the same each time is.
        var weights = Array.ConvertAll(text.Weights, w => -w);
        Array.Sort(weights, numbers);
        count = Math.Min(count, numbers.Length);
        var squares = Array.ConvertAll(weights[..count], w => w * w);
        var sum = squares.Sum();
        return new TellingTerms(numbers[..count], Array.ConvertAll(squares, s => s / sum));
    }

    /// <summary>How much of them another text holds, from 0 to 1.</summary>
    public double FoundIn(TermVector text)
    {
        var found = 0.0;
        for (var i = 0; i < Numbers.Length; i++)
            if (Array.BinarySearch(text.Terms, Numbers[i]) >= 0)
                found += Shares[i];
        return found;
    }
}
