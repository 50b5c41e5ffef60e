using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace NewsDigest.Text;

/// <summary>
/// The words of a language that say nothing about the subject of a text ("the", "of", "said"): the Snowball lists of
/// English, German, French, Spanish, Italian, Portuguese and Dutch, and the words by which news reports speech.
/// Safe to use from many threads; a language's list is read when it is first asked for.
/// </summary>
public static class StopWords
{
    private static readonly FrozenDictionary<string, Lazy<WordSet>> Languages = new Dictionary<string, Lazy<WordSet>>
    {
        ["en"] = List(
            "english_stop.txt",
            "said says say saying told tells will would can could may might must shall should also just one two mr mrs ms"
                + " us per via since upon among whether without within around although however yet"
        ),
        ["de"] = List(
            "german_stop.txt",
            "sagte sagt sagten teilte mit wurde wurden worden sei seien mehr schon laut beim dabei bereits ab seit"
        ),
        ["fr"] = List(
            "french_stop.txt",
            "dit déclaré selon plus fait être avoir sans sous aussi comme dont où a été si"
        ),
        ["es"] = List("spanish_stop.txt", "dijo según ser haber así aún cada hacia tras mientras aunque si"),
        ["it"] = List("italian_stop.txt", "detto ha secondo essere avere dopo anche fra senza quando così già se"),
        ["pt"] = List("portuguese_stop.txt", "disse segundo ser ter ainda após sobre desde sem onde afirmou se"),
        ["nl"] = List("dutch_stop.txt", "zegt zei volgens worden wordt werden waren sinds tussen tijdens"),
    }.ToFrozenDictionary();

    /// <summary>The languages that have a list, as two-letter ISO 639-1 codes.</summary>
    public static IReadOnlyList<string> KnownLanguages { get; } = ["en", "de", "fr", "es", "it", "pt", "nl"];

    /// <summary>Whether a lower-case word is a stop word of the language; unknown languages have none.</summary>
    public static bool Contains(string lowerCaseWord, string language = "en") =>
        Languages.TryGetValue(language, out var list) && list.Value.Contains(lowerCaseWord);

    /// <summary>Whether a lower-case word that lies in a larger text is a stop word of the language.</summary>
    public static bool Contains(ReadOnlySpan<char> lowerCaseWord, string language = "en") =>
        Languages.TryGetValue(language, out var list) && list.Value.Contains(lowerCaseWord);

    /// <summary>Whether a word is a stop word of the language in whatever case it is written.</summary>
    public static bool IsWritten(ReadOnlySpan<char> word, string language = "en")
    {
        Span<char> lower = stackalloc char[24];
        var length = word.ToLower(lower, CultureInfo.InvariantCulture);
        return length > 0 && Contains(lower[..length], language);
    }

    /// <summary>The stop words of a language; none for an unknown one.</summary>
    internal static IReadOnlyCollection<string> Of(string language) =>
        Languages.TryGetValue(language, out var list) ? list.Value.Words : [];

    private static Lazy<WordSet> List(string snowballFile, string newsWords) =>
        new(() =>
        {
            using var reader = IOUtils.GetDecodingReader(typeof(SnowballFilter), snowballFile, Encoding.UTF8);
            var words = WordlistLoader.GetSnowballWordSet(reader, LuceneVersion.LUCENE_48);
            return new WordSet(words.Concat(newsWords.Split(' ')));
        });
}
