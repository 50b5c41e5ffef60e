using System.Collections.Frozen;

namespace NewsDigest.Text;

/// <summary>The words of a language that say nothing about the subject of a text ("the", "of", "said").</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> English = new[]
    {
        "the",
        "a",
        "an",
        "of",
        "and",
        "to",
        "in",
        "is",
        "was",
        "for",
        "on",
        "that",
        "with",
        "said",
        "by",
        "at",
        "it",
        "as",
        "be",
        "from",
    }.ToFrozenSet();

    /// <summary>Whether a lower-case word is a stop word of the language; unknown languages have none.</summary>
    public static bool Contains(string lowerCaseWord, string language = "en") =>
        language == "en" && English.Contains(lowerCaseWord);
}
