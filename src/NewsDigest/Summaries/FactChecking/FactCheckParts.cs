using NewsDigest.Text;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>
/// What the source says of a part, or of whom somebody has, is not told of the whole: "the sister of the victim" is not "the victim",
/// "a third of the fleet" not "the third fleet".
/// </summary>
internal static class FactCheckParts
{
    private static readonly WordsByLanguage Genitives = new(
        new Dictionary<string, string>
        {
            ["en"] = "of",
            ["de"] = "von vom des der",
            ["fr"] = "de du des",
            ["es"] = "de del",
            ["it"] = "di del della dello dei delle",
            ["pt"] = "de do da dos das",
            ["nl"] = "van",
        }
    );

    /// <summary>English ordinals that are parts as well.</summary>
    private static readonly WordSet Fractions = WordSet.Of(
        "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    );

    public static string? Check(FactCheckCase facts)
    {
        var positions = facts.Alignment.Positions;
        var told = positions.ToHashSet();
        var lastAt = -1;
        for (var i = 0; i < positions.Length; i++)
        {
            var q = positions[i];
            if (q < 0 || !facts.Tokens[i].Matters)
                continue;
            if (lastAt >= 0 && IsAnotherPart(facts, lastAt, i))
                return $"says '{facts.Sentence[facts.Tokens[lastAt].Start..facts.Tokens[i].End]}', which the source does not say so";
            if (Owned(facts, told, lastAt + 1, i) is { } owned)
                return $"says of '{facts.Written(facts.Tokens[i])}' what the source says of its '{owned}'";
            lastAt = i;
        }
        return null;
    }

    private static bool IsAnotherPart(FactCheckCase facts, int last, int i)
    {
        var (p, q) = (facts.Alignment.Positions[last], facts.Alignment.Positions[i]);
        return Fractions.Contains(facts.Written(facts.Tokens[last]).ToLowerInvariant())
            && facts.IsForward(p, q)
            && HasGenitive(facts.Tokens.AsSpan(last + 1, i - last - 1), facts.Language)
                != HasGenitive(facts.SourceTokens.AsSpan(p + 1, q - p - 1), facts.Language);
    }

    /// <summary>
    /// Whom or what the source has before "of" a word that the sentence tells without either; or null.
    /// German "der" is the article of a subject as well: only behind a noun it says whose.
    /// </summary>
    private static string? Owned(FactCheckCase facts, HashSet<int> told, int from, int i)
    {
        var q = facts.Alignment.Positions[i];
        var of = q - 1;
        while (of > 0 && IsLight(facts, of, q) && !IsGenitive(facts.SourceTokens[of], facts.Language))
            of--;
        return
            of > 0
            && IsLight(facts, of, q)
            && !facts.EndsClause(of - 1)
            && facts.SentenceOf[of - 1] == facts.SentenceOf[q]
            && facts.SourceTokens[of - 1].Matters
            && (facts.Language != "de" || char.IsUpper(facts.WrittenInSource(of - 1)[0]))
            && !told.Contains(of - 1)
            && !HasPreposition(facts, from, i)
            ? facts.WrittenInSource(of - 1)
            : null;
    }

    private static bool IsLight(FactCheckCase facts, int j, int q) =>
        facts.SentenceOf[j] == facts.SentenceOf[q]
        && facts.SourceTokens[j].Kind == FactCheckKind.Light
        && !facts.EndsClause(j);

    private static bool HasPreposition(FactCheckCase facts, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (FactCheckPrepositions.IsOne(facts.Tokens[i], facts.Language))
                return true;
        return false;
    }

    private static bool HasGenitive(ReadOnlySpan<FactCheckToken> tokens, string language)
    {
        foreach (var token in tokens)
            if (IsGenitive(token, language))
                return true;
        return false;
    }

    private static bool IsGenitive(FactCheckToken token, string language) =>
        token.Kind == FactCheckKind.Light && Genitives.Contains(token.Key, language);
}
