using System.Collections.Frozen;

namespace NewsDigest.Feeds.Markup;

/// <summary>The names of one document's elements in lower case, each as one string.</summary>
internal sealed class ElementNames
{
    /// <summary>More than feeds use; a document of ever new names is not kept twice.</summary>
    private const int MaxKept = 512;

    /// <summary>What nearly all elements of feeds are called, as it is written.</summary>
    private static readonly FrozenDictionary<string, string> Usual = (
        "rss RDF channel item feed entry title link description guid pubDate lastBuildDate language category author "
        + "name email uri id published updated summary content encoded creator date subject source comments image url "
        + "width height enclosure generator copyright managingEditor webMaster docs ttl cloud skipHours skipDays hour "
        + "day subtitle rights contributor issued modified created tagline origLink commentRss thumbnail group text "
        + "keywords credit explicit duration owner items Seq li updatePeriod updateFrequency updateBase publisher info "
        + "div p a br img b i em strong span ul ol h2 h3 blockquote"
    )
        .Split(' ')
        .ToFrozenDictionary(name => name, name => name.ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> UsualBySpan =
        Usual.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, string> kept = new(StringComparer.Ordinal);

    /// <summary>A name in lower case.</summary>
    public string Get(ReadOnlySpan<char> written)
    {
        if (UsualBySpan.TryGetValue(written, out var name))
            return name;
        if (kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out name))
            return name;
        var added = written.ToString();
        // Lower case is what the comparisons in the formats use, and ASCII is all they hold.
        name = added.ToLowerInvariant();
        if (kept.Count < MaxKept)
            kept.Add(added, name);
        return name;
    }
}
