using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>English openings that only count: "Nine are in hospital", "Most of them". What is counted stands in the sentence before.</summary>
internal static class CountOpenings
{
    private static readonly WordSet Counts = WordSet.Of(
        "one two three four five six seven eight nine ten eleven twelve some most many several few none all dozens hundreds thousands"
    );

    /// <summary>Verbs that only a noun or a count can stand before.</summary>
    private static readonly WordSet Verbs = WordSet.Of("is are was were has have had will would could did do does");

    /// <summary>Whether a sentence opens with a count, and not with what is counted.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="first">Its first word in lower case.</param>
    /// <param name="second">Its second word in lower case.</param>
    public static bool Has(string sentence, IReadOnlyList<Token> tokens, string first, string second) =>
        (Counts.Contains(first) || IsSmallNumber(sentence, tokens[0]))
        && (
            Verbs.Contains(second)
            || (second == "of" && tokens.Count > 2 && tokens[2].In(sentence) is "them" or "these" or "those")
        );

    /// <summary>Figures of up to three digits: "2026 was a dry year" counts nothing.</summary>
    private static bool IsSmallNumber(string sentence, Token token) =>
        token.Kind == TokenKind.Number && token.Length <= 3 && !token.In(sentence).ContainsAnyExceptInRange('0', '9');
}
