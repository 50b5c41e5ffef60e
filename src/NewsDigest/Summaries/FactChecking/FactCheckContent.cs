namespace NewsDigest.Summaries.FactChecking;

/// <summary>Every number, name and word of meaning stands in the source, in the place where the sentence has it.</summary>
internal static class FactCheckContent
{
    public static string? Check(FactCheckCase facts)
    {
        var positions = facts.Alignment.Positions;
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] >= 0 || !facts.Tokens[i].Matters)
                continue;
            var (before, after) = Anchors(positions, i);
            var (from, to) = Gap(facts, before, after);
            var replaced = Replaced(facts, from, to);
            var word = facts.Written(facts.Tokens[i]);
            return replaced is null
                ? $"says '{word}', which the source does not say there"
                : $"says '{word}' where the source says '{replaced}'";
        }
        return null;
    }

    /// <summary>The nearest source positions matched before and after a word of the sentence; -1 where there is none.</summary>
    private static (int Before, int After) Anchors(int[] positions, int i)
    {
        var before = i;
        while (before >= 0 && positions[before] < 0)
            before--;
        var after = i;
        while (after < positions.Length && positions[after] < 0)
            after++;
        return (before < 0 ? -1 : positions[before], after == positions.Length ? -1 : positions[after]);
    }

    /// <summary>The source positions that the sentence passes over between two anchors.</summary>
    private static (int From, int To) Gap(FactCheckCase facts, int before, int after)
    {
        if (before >= 0 && after > before && facts.SentenceOf[before] == facts.SentenceOf[after])
            return (before + 1, after);
        if (before < 0 && after < 0)
            return (0, 0);
        if (after >= 0)
        {
            var from = after;
            while (from > 0 && facts.SentenceOf[from - 1] == facts.SentenceOf[after] && after - from < 4)
                from--;
            return (from, after);
        }
        var to = before + 1;
        while (to < facts.SentenceOf.Length && facts.SentenceOf[to] == facts.SentenceOf[before] && to - before < 4)
            to++;
        return (before + 1, to);
    }

    private static string? Replaced(FactCheckCase facts, int from, int to)
    {
        for (var j = from; j < to; j++)
            if (facts.SourceTokens[j].Matters)
                return facts.WrittenInSource(j);
        return null;
    }
}
