using Lingua;

namespace NewsDigest.Text;

/// <summary>
/// Tells the language of a headline or a line or two, which hold hardly a stop word, by their groups of three letters
/// (Lingua's in its sparing mode). The tables of the seven languages are read when they are first needed: they take 40 MB
/// and half a second.
/// </summary>
internal static class LetterGroups
{
    /// <summary>Characters that are looked at: more cost more and show no more.</summary>
    private const int MaxCharacters = 300;

    /// <summary>How far the best language must lead, as a share of what it reaches: names and tables show none.</summary>
    private const double LeastLead = 0.05;

    private static readonly Dictionary<Language, string> Codes = new()
    {
        [Language.English] = "en",
        [Language.German] = "de",
        [Language.French] = "fr",
        [Language.Spanish] = "es",
        [Language.Italian] = "it",
        [Language.Portuguese] = "pt",
        [Language.Dutch] = "nl",
    };

    private static readonly Lazy<Lingua.LanguageDetector> Detector = new(() =>
        LanguageDetectorBuilder
            .FromLanguages([.. Codes.Keys])
            .WithLowAccuracyMode()
            .WithMinimumRelativeDistance(LeastLead)
            .Build()
    );

    /// <summary>
    /// The two-letter ISO 639-1 code of the text's language, of those that <see cref="StopWords"/> knows, or null where the
    /// text does not show it.
    /// </summary>
    public static string? Detect(string text) =>
        Codes.GetValueOrDefault(
            Detector.Value.DetectLanguageOf(text.Length <= MaxCharacters ? text : text[..MaxCharacters])
        );
}
