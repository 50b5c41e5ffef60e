namespace NewsDigest.Topics;

/// <summary>One term of the vocabularies with its weight for each topic that lists it.</summary>
/// <param name="number">Its position among the index's terms.</param>
/// <param name="text">As the vocabulary writes it.</param>
/// <param name="exactWords">For each word, the only writing that will do, or null; null where there is no such word.</param>
internal sealed class IndexedTerm(int number, ReadOnlyMemory<char> text, string?[]? exactWords)
{
    // What a term that several topics list loses: 0 nothing, 1 all but its share.
    private const double AmbiguityLoss = 0.7;

    private readonly List<(int Topic, double Listed)> listings = new(1);
    private (int Topic, double Weight)[] topics = [];

    /// <summary>Its position among the index's terms.</summary>
    public int Number { get; } = number;

    /// <summary>As the vocabulary writes it.</summary>
    public string Text => text.ToString().Replace("=", "", StringComparison.Ordinal);

    /// <summary>How many of its words must be written in one way only.</summary>
    public int ExactCount { get; } = exactWords?.Count(w => w is not null) ?? 0;

    /// <summary>The next term of the same stems; it demands no more of the writing than this one.</summary>
    public IndexedTerm? Next { get; set; }

    /// <summary>Its topics, each with what one occurrence weighs for it.</summary>
    public ReadOnlySpan<(int Topic, double Weight)> Topics => topics;

    /// <summary>Lists it for a topic; where it is there already, the higher weight counts.</summary>
    public void List(int topic, double weight)
    {
        var known = listings.FindIndex(t => t.Topic == topic);
        if (known < 0)
            listings.Add((topic, weight));
        else if (listings[known].Listed < weight)
            listings[known] = (topic, weight);
        topics = listings.Count == 1 ? [(topic, listings[0].Listed)] : Shared();
    }

    /// <summary>Whether other words with these stems would have to be written in the same way.</summary>
    public bool IsWrittenLike(string?[]? others) =>
        exactWords is null ? others is null : others is not null && exactWords.AsSpan().SequenceEqual(others);

    /// <summary>Whether the words from <paramref name="start"/> on, whose stems are its own, are written as it demands.</summary>
    public bool Fits(List<TermWord> words, int start)
    {
        if (exactWords is null)
            return true;
        for (var i = 0; i < exactWords.Length; i++)
        {
            if (exactWords[i] is { } exact && !Fits(exact, words[start + i].Text.Span))
                return false;
        }
        return true;
    }

    /// <summary>A capital must be a capital in the text too; all the text may be in capitals.</summary>
    private static bool Fits(string exact, ReadOnlySpan<char> word)
    {
        if (!word.Equals(exact, StringComparison.OrdinalIgnoreCase))
            return false;
        for (var i = 0; i < exact.Length; i++)
        {
            if (char.IsUpper(exact[i]) && !char.IsUpper(word[i]))
                return false;
        }
        return true;
    }

    private (int Topic, double Weight)[] Shared()
    {
        var total = listings.Sum(t => t.Listed);
        return [.. listings.Select(t => (t.Topic, t.Listed * Math.Pow(t.Listed / total, AmbiguityLoss)))];
    }
}
