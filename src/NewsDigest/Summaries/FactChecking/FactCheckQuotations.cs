namespace NewsDigest.Summaries.FactChecking;

/// <summary>What stands between quotation marks stands so in the source.</summary>
internal static class FactCheckQuotations
{
    public static string? Check(FactCheckCase facts)
    {
        var open = -1;
        for (var i = 0; i <= facts.Sentence.Length; i++)
        {
            if (i < facts.Sentence.Length && !IsMark(facts.Sentence[i]))
                continue;
            if (open >= 0 && !IsVerbatim(facts, open, i))
                return $"quotes \"{facts.Sentence[open..i]}\", which the source does not say so";
            open = open >= 0 ? -1 : i + 1;
        }
        return null;
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    private static bool IsVerbatim(FactCheckCase facts, int from, int to)
    {
        string[] quoted = [.. facts.Tokens.Where(t => t.Start >= from && t.End <= to).Select(facts.Plain)];
        for (var j = 0; j + quoted.Length <= facts.SourceTokens.Length; j++)
        {
            var same = 0;
            while (same < quoted.Length && quoted[same] == facts.PlainInSource(j + same))
                same++;
            if (same == quoted.Length)
                return true;
        }
        return false;
    }
}
