using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>English sentences that announce what comes and do not tell it: "The plan has one drawback.", "There are two reasons."</summary>
internal static class Announcements
{
    /// <summary>A longer sentence tells something besides.</summary>
    private const int MostWords = 10;

    private static readonly WordSet Counts = WordSet.Of("a an another one two three four five several some many");

    private static readonly WordSet Announced = WordSet.Of(
        "catch snag twist drawback drawbacks consequence consequences condition conditions exception exceptions explanation explanations "
            + "reason reasons question questions problem problems difference differences caveat caveats thing things lesson lessons "
            + "scenario scenarios possibility possibilities"
    );

    /// <summary>Before the count: who "gave a reason" or "solved two problems" did something.</summary>
    private static readonly WordSet Verbs = WordSet.Of("has have had is are was were remains remain");

    /// <summary>Whether a sentence ends with a count of what is still to be told.</summary>
    public static bool Has(string sentence, IReadOnlyList<Token> tokens) =>
        tokens.Count is >= 4 and <= MostWords
        && Announced.Contains(tokens[^1].In(sentence))
        && (Counts.Contains(tokens[^2].In(sentence)) || Counts.Contains(tokens[^3].In(sentence)))
        && (Verbs.Contains(tokens[^3].In(sentence)) || Verbs.Contains(tokens[^4].In(sentence)));
}
