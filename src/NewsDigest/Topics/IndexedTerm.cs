namespace NewsDigest.Topics;

/// <summary>One term of the vocabularies with its weight for each topic that lists it.</summary>
internal sealed class IndexedTerm(int number, string text, TermForm[] forms)
{
    private readonly List<(int Topic, double Weight)> topics = [];
    private readonly bool strict = forms.Any(f => f.IsStrict);

    /// <summary>Its position among the index's terms.</summary>
    public int Number { get; } = number;

    /// <summary>As the vocabulary writes it.</summary>
    public string Text { get; } = text;

    /// <summary>How many of its words demand a certain writing.</summary>
    public int Demands { get; } = forms.Count(f => f.IsStrict) + forms.Count(f => f.Exact);

    /// <summary>Its topics, each with the weight that its vocabulary gives.</summary>
    public IReadOnlyList<(int Topic, double Weight)> Topics => topics;

    /// <summary>The sum of its weights.</summary>
    public double TotalWeight { get; private set; }

    /// <summary>Lists it for a topic; where it is there already, the higher weight counts.</summary>
    public void Add(int topic, double weight)
    {
        var known = topics.FindIndex(t => t.Topic == topic);
        if (known < 0)
            topics.Add((topic, weight));
        else
            topics[known] = (topic, Math.Max(topics[known].Weight, weight));
        TotalWeight = topics.Sum(t => t.Weight);
    }

    /// <summary>Whether other words with these stems would demand the same writing.</summary>
    public bool HasSameDemands(TermForm[] others)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            var (mine, other) = (forms[i], others[i]);
            if (
                mine.IsStrict != other.IsStrict
                || mine.Exact != other.Exact
                || (mine.IsStrict && mine.Word != other.Word)
            )
                return false;
        }
        return true;
    }

    /// <summary>Whether the words from <paramref name="start"/> on, whose stems are its own, are written as it demands.</summary>
    public bool Fits(IReadOnlyList<ReadOnlyMemory<char>> words, int start)
    {
        if (!strict)
            return true;
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i].IsStrict && !forms[i].Fits(words[start + i].Span))
                return false;
        }
        return true;
    }
}
