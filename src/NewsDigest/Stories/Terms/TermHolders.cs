namespace NewsDigest.Stories.Terms;

/// <summary>By a term, which documents hold it: an inverted index.</summary>
internal sealed class TermHolders
{
    /// <summary>Where each term's holders begin; one place more than there are terms.</summary>
    private readonly int[] starts;
    private readonly Holder[] holders;

    /// <param name="texts">The documents' terms.</param>
    /// <param name="termCount">How many terms there are.</param>
    public TermHolders(IReadOnlyList<TermVector> texts, int termCount)
    {
        starts = new int[termCount + 1];
        foreach (var (terms, _) in texts)
        foreach (var term in terms)
            starts[term + 1]++;
        for (var term = 0; term < termCount; term++)
            starts[term + 1] += starts[term];

        holders = new Holder[starts[termCount]];
        var next = starts.AsSpan(0, termCount).ToArray();
        for (var document = 0; document < texts.Count; document++)
        {
            var (terms, weights) = texts[document];
            for (var i = 0; i < terms.Length; i++)
                holders[next[terms[i]]++] = new Holder(document, weights[i]);
        }
    }

    /// <summary>The last of a term's holders before a document, no more than so many, in the order of documents.</summary>
    public ReadOnlySpan<Holder> Last(int term, int before, int count)
    {
        var all = holders.AsSpan(starts[term]..starts[term + 1]);
        var end = CountBefore(all, before);
        return all[Math.Max(0, end - count)..end];
    }

    private static int CountBefore(ReadOnlySpan<Holder> all, int before)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Document < before)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>A document that holds a term, and how much of it the term is.</summary>
    internal readonly record struct Holder(int Document, float Weight);
}
