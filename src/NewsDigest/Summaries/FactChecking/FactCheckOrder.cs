using NewsDigest.Text;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>What the sentence puts together belongs together in the source.</summary>
internal static class FactCheckOrder
{
    private static readonly WordSet Relatives = WordSet.Of("who whom whose which where that");

    public static string? Check(FactCheckCase facts)
    {
        var positions = facts.Alignment.Positions;
        var last = -1;
        for (var i = 0; i < positions.Length; i++)
        {
            var q = positions[i];
            if (q < 0 || !facts.Tokens[i].Matters)
                continue;
            if (last >= 0 && facts.SentenceOf[last] == facts.SentenceOf[q] && q < last)
                return $"puts '{facts.Written(facts.Tokens[i])}' where the source does not";
            if (last >= 0 && facts.SentenceOf[last] != facts.SentenceOf[q])
            {
                if (LeftOut(facts, q) is { } leftOut)
                    return $"joins '{facts.WrittenInSource(last)}' and '{facts.Written(facts.Tokens[i])}', where the source has '{leftOut}'";
                if (CutOff(facts, last) is { } cutOff)
                    return $"joins '{facts.WrittenInSource(last)}' and '{facts.Written(facts.Tokens[i])}', where the source goes on '{cutOff}'";
                if (facts.Tokens[i].Kind == FactCheckKind.Name && NextName(facts, last) is { } next)
                    return $"says '{facts.Written(facts.Tokens[i])}' where the source says '{next}'";
            }
            last = q;
        }
        return null;
    }

    /// <summary>What of the clause before a source position the sentence does not take over; null where nothing.</summary>
    private static string? LeftOut(FactCheckCase facts, int q)
    {
        for (var j = q - 1; j >= 0 && facts.SentenceOf[j] == facts.SentenceOf[q]; j--)
        {
            if (facts.EndsClause(j) && !Relatives.Contains(facts.SourceTokens[j + 1].Key))
                break;
            if (facts.SourceTokens[j].IsHard && !facts.IsInSentence(facts.SourceTokens[j].Key))
                return facts.WrittenInSource(j);
        }
        return null;
    }

    /// <summary>How the source goes on where the sentence leaves it in the middle of a clause; null at a clause's end.</summary>
    private static string? CutOff(FactCheckCase facts, int p)
    {
        for (var j = p; !facts.EndsClause(j); j++)
            if (facts.SourceTokens[j + 1].IsHard && !facts.IsInSentence(facts.SourceTokens[j + 1].Key))
                return facts.WrittenInSource(j + 1);
        return null;
    }

    /// <summary>The name that follows next in the source, even after a comma, and is not in the sentence; or null.</summary>
    private static string? NextName(FactCheckCase facts, int p)
    {
        var next = p + 1;
        while (next < facts.SourceTokens.Length && !facts.SourceTokens[next].Matters)
            next++;
        return
            next < facts.SourceTokens.Length
            && facts.SentenceOf[next] == facts.SentenceOf[p]
            && facts.SourceTokens[next] is { Kind: FactCheckKind.Name } token
            && !facts.IsInSentence(token.Key)
            ? facts.WrittenInSource(next)
            : null;
    }
}
