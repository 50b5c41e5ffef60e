namespace NewsDigest.Feeds.Markup;

/// <summary>The names of one document's elements in lower case, each as one string.</summary>
internal sealed class ElementNames
{
    /// <summary>More than feeds use; a document of ever new names is not kept twice.</summary>
    private const int MaxKept = 512;

    private readonly Dictionary<string, string> kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    /// <summary>None yet.</summary>
    public ElementNames() => bySpan = kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A name in lower case.</summary>
    public string Get(ReadOnlySpan<char> written)
    {
        if (bySpan.TryGetValue(written, out var name))
            return name;
        var added = written.ToString();
        // Lower case is what the comparisons in the formats use, and ASCII is all they hold.
        name = added.ToLowerInvariant();
        if (kept.Count < MaxKept)
            kept.Add(added, name);
        return name;
    }
}
