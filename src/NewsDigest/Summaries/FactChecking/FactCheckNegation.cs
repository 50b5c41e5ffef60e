namespace NewsDigest.Summaries.FactChecking;

/// <summary>No statement is turned into its contrary by a 'not' more or less.</summary>
internal static class FactCheckNegation
{
    public static string? Check(FactCheckCase facts)
    {
        var positions = facts.Alignment.Positions;
        var last = -1;
        for (var i = 0; i < positions.Length; i++)
        {
            var token = facts.Tokens[i];
            if (positions[i] < 0)
            {
                if (token.Kind == FactCheckKind.Negation)
                    return $"says '{facts.Written(token)}', which the source does not";
                continue;
            }
            var q = positions[i];
            if (token.Kind == FactCheckKind.Negation && !IsFollowedAsInSource(facts, i))
                return $"says '{facts.Written(token)}' of what the source does not";
            var from =
                last >= 0 && last < q && facts.SentenceOf[last] == facts.SentenceOf[q] ? last + 1 : Math.Max(0, q - 2);
            for (var j = from; j < q; j++)
                if (facts.SentenceOf[j] == facts.SentenceOf[q] && facts.SourceTokens[j].Kind == FactCheckKind.Negation)
                    return $"leaves out '{facts.WrittenInSource(j)}'";
            last = q;
        }
        return null;
    }

    /// <summary>Whether the next word of meaning after a negation is the same in the sentence and the source.</summary>
    private static bool IsFollowedAsInSource(FactCheckCase facts, int i)
    {
        var q = facts.Alignment.Positions[i];
        for (var k = i + 1; k < facts.Tokens.Length; k++)
        {
            if (!facts.Tokens[k].Matters)
                continue;
            var next = facts.Alignment.Positions[k];
            return next > q && facts.SentenceOf[next] == facts.SentenceOf[q];
        }
        return true;
    }
}
