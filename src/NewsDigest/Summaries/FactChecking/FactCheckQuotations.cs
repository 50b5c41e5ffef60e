using NewsDigest.Text;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>What stands between quotation marks stands so in the source, and in quotation marks: nobody is quoted who was not.</summary>
internal static class FactCheckQuotations
{
    public static string? Check(FactCheckCase facts)
    {
        var open = -1;
        for (var i = 0; i <= facts.Sentence.Length; i++)
        {
            if (i < facts.Sentence.Length && !IsMark(facts.Sentence[i]))
                continue;
            if (open >= 0 && WhyNot(facts, open, i) is { } reason)
                return reason;
            open = open >= 0 ? -1 : i + 1;
        }
        // Single marks are apostrophes as well: only where one opens and one closes they quote.
        foreach (var span in Quotations.Find(facts.Sentence).Spans)
            if (WhyNot(facts, span.Start.Value + 1, span.End.Value - 1) is { } reason)
                return reason;
        return null;
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    private static string? WhyNot(FactCheckCase facts, int from, int to)
    {
        string[] quoted = [.. facts.Tokens.Where(t => t.Start >= from && t.End <= to).Select(facts.Plain)];
        var isSaid = quoted.Length == 0;
        for (var j = 0; quoted.Length > 0 && j + quoted.Length <= facts.SourceTokens.Length; j++)
        {
            var same = 0;
            while (same < quoted.Length && quoted[same] == facts.PlainInSource(j + same))
                same++;
            if (same < quoted.Length)
                continue;
            isSaid = true;
            if (IsQuoted(facts, j))
                return null;
        }
        return !isSaid ? $"quotes \"{facts.Sentence[from..to]}\", which the source does not say so"
            : quoted.Length > 0 ? $"quotes \"{facts.Sentence[from..to]}\", which the source does not quote"
            : null;
    }

    /// <summary>Whether a source word stands in a quotation, or may: of half a quotation the other half is in another sentence.</summary>
    private static bool IsQuoted(FactCheckCase facts, int j)
    {
        var source = facts.Sources[facts.TextOf[j]];
        var quotations = Quotations.Find(source);
        return quotations.IsBroken || quotations.Contains(facts.SourceTokens[j].Start) || source.Contains('`');
    }
}
