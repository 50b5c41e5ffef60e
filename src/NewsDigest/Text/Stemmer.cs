using System.Collections.Concurrent;
using System.Collections.Frozen;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace NewsDigest.Text;

/// <summary>
/// Reduces the inflected forms of a word to one form ("elections" and "election" to "elect"), by the Snowball stemmers
/// of English, German, French, Spanish, Italian, Portuguese and Dutch
/// (<see href="https://snowballstem.org/algorithms/"/>). Safe to use from many threads.
/// </summary>
public static class Stemmer
{
    private static readonly FrozenDictionary<string, LanguageStemmer> Languages = new Dictionary<
        string,
        LanguageStemmer
    >
    {
        ["en"] = new(() => new EnglishStemmer()),
        ["de"] = new(() => new GermanStemmer()),
        ["fr"] = new(() => new FrenchStemmer()),
        ["es"] = new(() => new SpanishStemmer()),
        ["it"] = new(() => new ItalianStemmer()),
        ["pt"] = new(() => new PortugueseStemmer()),
        ["nl"] = new(() => new DutchStemmer()),
    }.ToFrozenDictionary();

    /// <summary>The stem of a lower-case word; the word itself where the language has no stemmer here.</summary>
    public static string Stem(string lowerCaseWord, string language = "en") =>
        Languages.TryGetValue(language, out var stemmer) ? stemmer.Stem(lowerCaseWord) : lowerCaseWord;

    /// <summary>The stem of a lower-case word that lies in a larger text; a string is made only for a word not met before.</summary>
    public static string Stem(ReadOnlySpan<char> lowerCaseWord, string language = "en") =>
        Languages.TryGetValue(language, out var stemmer) ? stemmer.Stem(lowerCaseWord) : lowerCaseWord.ToString();

    /// <summary>
    /// One language's stemmer. A Snowball program holds the word it works on and costs a microsecond or two a word, so
    /// one is lent to each caller, and the stems of the words that were met first, which are the common ones, are kept.
    /// </summary>
    private sealed class LanguageStemmer
    {
        private const int MaxWordsKept = 50_000;

        private readonly Func<SnowballProgram> create;
        private readonly ConcurrentBag<SnowballProgram> idle = [];
        private readonly ConcurrentDictionary<string, string> kept = new();
        private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> keptByCharacters;
        private int count;

        public LanguageStemmer(Func<SnowballProgram> create)
        {
            this.create = create;
            keptByCharacters = kept.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public string Stem(ReadOnlySpan<char> word) =>
            keptByCharacters.TryGetValue(word, out var stem) ? stem : Work(word.ToString());

        public string Stem(string word) => kept.TryGetValue(word, out var stem) ? stem : Work(word);

        private string Work(string word)
        {
            if (!idle.TryTake(out var snowball))
                snowball = create();
            snowball.SetCurrent(word);
            var stem = snowball.Stem() ? snowball.Current : word;
            idle.Add(snowball);
            if (Volatile.Read(ref count) < MaxWordsKept && kept.TryAdd(word, stem))
                Interlocked.Increment(ref count);
            return stem;
        }
    }
}
