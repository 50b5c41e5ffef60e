namespace NewsDigest.Summaries.FactChecking;

/// <summary>A preposition that tells a direction, an author or a limit stays what it is: "to 40", "from 40", "by Norvik", "by June".</summary>
internal static class FactCheckPrepositions
{
    /// <summary>Source words before a word of the sentence among which its preposition stands, where nothing before it is told.</summary>
    private const int Reach = 4;

    private static readonly WordsByLanguage All = new(
        new Dictionary<string, string>
        {
            ["en"] = "of to in on at by for with from into onto upon",
            ["de"] = "von vom zu zum zur in im an am auf aus bei beim durch für mit um nach vor seit bis",
            ["fr"] = "de du des à au aux en dans par pour avec sur",
            ["es"] = "de del a al en por para con",
            ["it"] = "di del della a al in da dal dalla per con su",
            ["pt"] = "de do da a ao em no na por pelo pela para com",
            ["nl"] = "van naar in op aan bij door voor met uit tot",
        }
    );

    /// <summary>Those that no other can take the place of.</summary>
    private static readonly WordsByLanguage Telling = new(
        new Dictionary<string, string>
        {
            ["en"] = "to by from into",
            ["de"] = "von vom durch um auf",
            ["fr"] = "par",
            ["es"] = "por",
            ["it"] = "da dal dalla",
            ["pt"] = "por pelo pela",
            ["nl"] = "door naar uit",
        }
    );

    /// <summary>Those that make a doer of whom they stand before.</summary>
    private static readonly WordsByLanguage Doers = new(
        new Dictionary<string, string>
        {
            ["en"] = "by",
            ["de"] = "von vom durch",
            ["fr"] = "par",
            ["es"] = "por",
            ["it"] = "da dal dalla",
            ["pt"] = "por pelo pela",
            ["nl"] = "door",
        }
    );

    /// <summary>Those that make an end or a beginning of a number.</summary>
    private static readonly WordsByLanguage Ends = new(
        new Dictionary<string, string>
        {
            ["en"] = "to from",
            ["de"] = "auf",
            ["nl"] = "naar",
        }
    );

    /// <summary>
    /// Those that make an end or a beginning of a number only beside each other ("de 40 à 35"): before a number by itself they say
    /// many things.
    /// </summary>
    private static readonly WordsByLanguage Opposites = new(
        new Dictionary<string, string>
        {
            ["en"] = "",
            ["de"] = "",
            ["fr"] = "de du des à au aux",
            ["es"] = "de del a al",
            ["it"] = "di da dal a al",
            ["pt"] = "de do a ao para",
            ["nl"] = "",
        }
    );

    public static string? Check(FactCheckCase facts)
    {
        var positions = facts.Alignment.Positions;
        var (last, lastAt) = (-1, -1);
        for (var i = 0; i < positions.Length; i++)
        {
            var q = positions[i];
            if (q < 0 || !facts.Tokens[i].Matters)
                continue;
            var from = last >= 0 && facts.IsForward(last, q) ? last + 1 : Math.Max(0, q - Reach);
            var own = Own(facts, lastAt + 1, i).LastOrDefault();
            string[] theirs = [.. Theirs(facts, from, q)];
            if (IsAnother(facts, own, theirs, i))
                return theirs.Length > 0
                    ? $"says '{Phrase(own, facts, i)}' where the source says '{theirs[^1]}'"
                    : $"says '{Phrase(own, facts, i)}', which the source does not say so";
            (last, lastAt) = (q, i);
        }
        return null;
    }

    private static bool IsAnother(FactCheckCase facts, string? own, string[] theirs, int i)
    {
        if (own is not null && theirs.Contains(own))
            return false;
        if (own is not null && theirs.Length > 0)
            return Is(Telling, own)
                || theirs.Any(t => Is(Telling, t))
                || (
                    facts.Tokens[i].Kind == FactCheckKind.Number
                    && Is(Opposites, own)
                    && theirs.Any(t => Is(Opposites, t))
                );
        return facts.Tokens[i].Kind == FactCheckKind.Number
            ? (own is not null && Is(Ends, own)) || theirs.Any(t => Is(Ends, t))
            : own is not null
                && Is(Doers, own)
                && !facts.Written(facts.Tokens[i]).EndsWith("ing", StringComparison.Ordinal);

        bool Is(WordsByLanguage words, string word) => words.Contains(word, facts.Language);
    }

    private static string Phrase(string? own, FactCheckCase facts, int i) =>
        own is null ? facts.Written(facts.Tokens[i]) : $"{own} {facts.Written(facts.Tokens[i])}";

    private static IEnumerable<string> Own(FactCheckCase facts, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (IsOne(facts.Tokens[i], facts.Language))
                yield return facts.Tokens[i].Key;
    }

    private static IEnumerable<string> Theirs(FactCheckCase facts, int from, int to)
    {
        for (var j = from; j < to; j++)
            if (facts.SentenceOf[j] == facts.SentenceOf[to] && IsOne(facts.SourceTokens[j], facts.Language))
                yield return facts.SourceTokens[j].Key;
    }

    /// <summary>Whether a token is one of those looked at.</summary>
    public static bool IsOne(FactCheckToken token, string language) =>
        token.Kind == FactCheckKind.Light && All.Contains(token.Key, language);
}
