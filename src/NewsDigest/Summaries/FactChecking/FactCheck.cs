using NewsDigest.Text;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>
/// Tells whether sentences follow from their sources, by code alone: every number, name and word of meaning has to stand in
/// the source in the same relation. It would rather refuse a true sentence than pass a false one.
/// </summary>
public static class FactCheck
{
    private static readonly Func<FactCheckCase, string?>[] Rules =
    [
        FactCheckQuotations.Check,
        FactCheckContent.Check,
        FactCheckNegation.Check,
        FactCheckLimits.Check,
        FactCheckPrepositions.Check,
        FactCheckParts.Check,
        FactCheckOrder.Check,
        FactCheckCloseness.Check,
    ];

    /// <summary>Checks each sentence of a summary against a whole text.</summary>
    /// <param name="source">The text; paragraphs are separated by line breaks.</param>
    /// <param name="summary">One or more sentences.</param>
    /// <param name="published">When the source was published: what its 'Wednesday' and 'yesterday' mean.</param>
    /// <param name="language">Language of both, as a two-letter ISO 639-1 code.</param>
    public static FactVerdict Check(
        string source,
        string summary,
        DateTimeOffset? published = null,
        string language = "en"
    )
    {
        string[] sources = [.. Sentences(source, language)];
        var unsupported = new List<UnsupportedSentence>();
        foreach (var sentence in Sentences(summary, language))
            if (WhyUnsupported(sentence, sources, published, language) is { } reason)
                unsupported.Add(new UnsupportedSentence(sentence, reason));
        return new FactVerdict(unsupported);
    }

    /// <summary>What of a sentence its sources do not support, in words for a person; null where they support it.</summary>
    /// <param name="sentence">One sentence.</param>
    /// <param name="sources">The sentences that it rests on, in their order.</param>
    /// <param name="published">When the sources were published.</param>
    /// <param name="language">Language of both, as a two-letter ISO 639-1 code.</param>
    public static string? WhyUnsupported(
        string sentence,
        IReadOnlyList<string> sources,
        DateTimeOffset? published = null,
        string language = "en"
    )
    {
        var facts = new FactCheckCase(sentence, sources, published, language);
        foreach (var rule in Rules)
            if (rule(facts) is { } reason)
                return reason;
        return null;
    }

    private static IEnumerable<string> Sentences(string text, string language) =>
        SentenceSplitter
            .Split(text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), language)
            .Select(s => s.Content);
}
