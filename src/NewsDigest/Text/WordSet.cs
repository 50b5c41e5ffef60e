using System.Collections.Frozen;

namespace NewsDigest.Text;

/// <summary>
/// A fixed set of words that is asked for parts of texts. A set's lookup by characters costs more to find than to use: it is
/// found once here, as the sets of this room are asked for nearly every word that is read.
/// </summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> byCharacters;

    /// <summary>A set of words; case counts unless the comparer says otherwise.</summary>
    public WordSet(IEnumerable<string> words, StringComparer? comparer = null)
    {
        this.words = words.ToFrozenSet(comparer ?? StringComparer.Ordinal);
        byCharacters = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words, in no order.</summary>
    public IReadOnlyCollection<string> Words => words;

    /// <summary>A set of the words of a list with white space between them.</summary>
    public static WordSet Of(string list, StringComparer? comparer = null) =>
        new(list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), comparer);

    /// <summary>The same for each of several languages.</summary>
    /// <param name="lists">Words with white space between them, by two-letter ISO 639-1 code.</param>
    public static FrozenDictionary<string, WordSet> ByLanguage(IReadOnlyDictionary<string, string> lists) =>
        lists.ToFrozenDictionary(list => list.Key, list => Of(list.Value));

    /// <summary>Whether a word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word) => byCharacters.Contains(word);
}
