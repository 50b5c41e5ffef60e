using System.Collections.Frozen;
using NewsDigest.Text;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>Lists of lower-case words, one for each language: "sin" is a negation in Spanish, and a noun in English.</summary>
/// <param name="lists">Words separated by white space, by two-letter ISO 639-1 code.</param>
internal sealed class WordsByLanguage(IReadOnlyDictionary<string, string> lists)
{
    private readonly FrozenDictionary<string, WordSet> sets = WordSet.ByLanguage(lists);

    private readonly WordSet all = WordSet.Of(string.Join(' ', lists.Values));

    /// <summary>Whether a word is in the list of a language; of one without a list, whether in any.</summary>
    public bool Contains(string word, string language) =>
        (sets.TryGetValue(language, out var set) ? set : all).Contains(word);
}
