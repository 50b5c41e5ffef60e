using NewsDigest.Text;

namespace NewsDigest.Briefings.Archive;

/// <summary>Words that somebody looks for in the archive: a story is found where all of them stand in it.</summary>
public sealed class ArchiveQuery
{
    /// <summary>More words find nothing that fewer do not.</summary>
    private const int MaxWords = 8;

    private readonly IReadOnlyList<string> words;

    private ArchiveQuery(IReadOnlyList<string> words) => this.words = words;

    /// <summary>The query that somebody typed; null where there is no word in it.</summary>
    public static ArchiveQuery? Parse(string text)
    {
        List<string> words = [.. SearchTerms.Words(text).Distinct().Take(MaxWords)];
        return words.Count == 0 ? null : new ArchiveQuery(words);
    }

    /// <summary>The stories of an index that it finds, in the order of the edition.</summary>
    public IReadOnlyList<IndexedStory> Find(EditionIndex index)
    {
        var found = new SortedSet<int>();
        foreach (var (language, terms) in index.Words)
            found.UnionWith(Find(terms, language));
        return [.. found.Select(place => index.Stories[place])];
    }

    private HashSet<int> Find(IReadOnlyDictionary<string, IReadOnlyList<int>> terms, string language)
    {
        // Stop words stand in no index; who types nothing else finds nothing.
        HashSet<int>? found = null;
        foreach (var word in words.Where(word => !StopWords.Contains(word, language)))
        {
            var places = SearchTerms.OfWord(word, language).SelectMany(term => terms.GetValueOrDefault(term, []));
            if (found is null)
                found = [.. places];
            else
                found.IntersectWith(places);
            if (found.Count == 0)
                break;
        }
        return found ?? [];
    }
}
