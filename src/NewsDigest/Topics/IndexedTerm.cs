namespace NewsDigest.Topics;

/// <summary>One term of the vocabularies with its weight for each topic that lists it.</summary>
/// <param name="text">As the vocabulary writes it.</param>
/// <param name="forms">Its words.</param>
internal sealed class IndexedTerm(ReadOnlyMemory<char> text, TermForm[] forms)
{
    // What a term that several topics list loses: 0 nothing, 1 all but its share.
    private const double AmbiguityLoss = 0.7;

    private readonly List<(int Topic, double Listed)> listings = new(1);
    private (int Topic, double Weight)[] topics = [];

    /// <summary>As the vocabulary writes it.</summary>
    public string Text => text.ToString().Replace("=", "", StringComparison.Ordinal);

    /// <summary>How many of its words must be written in one way only.</summary>
    public int ExactCount { get; } = forms.Count(f => f.Exact);

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

    /// <summary>Whether a term of the same stems is this one, perhaps in another form.</summary>
    public bool IsSameAs(TermForm[] others, Inflection? inflection)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            var (mine, other) = (forms[i], others[i]);
            if (
                mine.Exact != other.Exact
                || !mine.Fits(other.Word.Span, inflection)
                || !other.Fits(mine.Word.Span, inflection)
            )
                return false;
        }
        return true;
    }

    /// <summary>Whether the words from <paramref name="start"/> on, whose stems are its own, are its words.</summary>
    public bool Fits(List<TermWord> words, int start, Inflection? inflection)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            if (!forms[i].Fits(words[start + i].Text.Span, inflection))
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
