using NewsDigest.Text;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>
/// The sentence keeps close enough to the source's own wording. What code cannot understand it must not pass: the more a
/// sentence joins, cuts out and puts in, the more often it says something else than its source.
/// </summary>
internal static class FactCheckCloseness
{
    private const double OwnWord = 1;
    private const double OwnVerb = 1;
    private const double Join = 1;
    private const double CutThroughClause = 0.8;
    private const double WordLeftOut = 0.1;

    /// <summary>Greatest sum of changes, by the square root of the count of words.</summary>
    private const double MaxChanges = 0.25;

    private static readonly WordSet Verbs = WordSet.Of(
        "is are was were be been being am has have had having do does did say says said tell tells told add adds added"
    );

    private static readonly WordSet Pronouns = WordSet.Of("who whom whose which where that he she they it i we you");

    private static readonly WordSet Determiners = WordSet.Of(
        "a an the this that these those his her its their my our your and or also just very own such so too"
    );

    public static string? Check(FactCheckCase facts)
    {
        var changes = 0.0;
        var last = -1;
        for (var i = 0; i < facts.Tokens.Length; i++)
        {
            var q = facts.Alignment.Positions[i];
            if (q < 0)
            {
                changes += Inserted(facts.Tokens[i]);
                continue;
            }
            if (last >= 0)
                changes += facts.IsForward(last, q) ? LeftOut(facts, last + 1, q) : Join;
            last = q;
        }
        return changes / Math.Sqrt(facts.Tokens.Length) >= MaxChanges
            ? "strays too far from the wording of the source to be checked"
            : null;
    }

    private static double Inserted(FactCheckToken token) =>
        token.Kind != FactCheckKind.Light ? OwnWord
        : Verbs.Contains(token.Key) ? OwnVerb
        : 0;

    private static double LeftOut(FactCheckCase facts, int from, int to)
    {
        var words = 0;
        var cut = facts.SourceTokens[to - 1] is { Kind: FactCheckKind.Light } end && !Determiners.Contains(end.Key);
        var apart = facts.EndsClause(from - 1) && facts.EndsClause(to - 1);
        for (var j = from; j < to; j++)
        {
            var token = facts.SourceTokens[j];
            if (token.Matters && !facts.IsInSentence(token.Key))
            {
                words++;
                cut |= facts.WrittenInSource(j).EndsWith("ing", StringComparison.Ordinal);
                cut |= facts.WrittenInSource(j).EndsWith("ed", StringComparison.Ordinal);
            }
            else
                cut |= Verbs.Contains(token.Key) || Pronouns.Contains(token.Key);
            cut |= facts.EndsClause(j);
        }
        return words == 0 || apart ? 0 : words * WordLeftOut + (cut ? CutThroughClause : 0);
    }
}
