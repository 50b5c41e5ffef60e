using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>English openings that look as if they pointed back, and do not.</summary>
internal static class StandingOpenings
{
    /// <summary>Words within which "both … and", "neither … nor" and "it is … that" are completed.</summary>
    private const int Reach = 8;

    /// <summary>Whether a sentence stands by itself although its first word often leans on another.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="first">Its first word in lower case.</param>
    /// <param name="second">Its second word in lower case.</param>
    public static bool StandsAlone(string sentence, IReadOnlyList<Token> tokens, string first, string second) =>
        first switch
        {
            "both" => Follows(sentence, tokens, "and"),
            "neither" => Follows(sentence, tokens, "nor"),
            "those" => second is "who" or "whose" or "with" or "without",
            "instead" => second is "of",
            "so" => second is "far",
            "too" => second is "many" or "much" or "few" or "little" or "often",
            "it" => IsEmptySubject(second) && Follows(sentence, tokens, "that", "whether"),
            _ => false,
        };

    /// <summary>"It is not known whether", "It emerged that": not "it said that".</summary>
    private static bool IsEmptySubject(string verb) =>
        verb
            is "is"
                or "was"
                or "has"
                or "remains"
                or "emerged"
                or "appears"
                or "appeared"
                or "seems"
                or "seemed"
                or "turns"
                or "turned";

    private static bool Follows(string sentence, IReadOnlyList<Token> tokens, params ReadOnlySpan<string> words)
    {
        for (var i = 2; i < Math.Min(tokens.Count, Reach); i++)
        {
            foreach (var word in words)
            {
                if (tokens[i].In(sentence).SequenceEqual(word))
                    return true;
            }
        }
        return false;
    }
}
