namespace NewsDigest.Summaries.FactChecking;

/// <summary>What the source limits is not told without its limit: "may", "former", "up to 40", "suspected", "if".</summary>
internal static class FactCheckLimits
{
    /// <summary>Words before a word of a sentence in which its limit stands, where the sentence begins with it.</summary>
    private const int Reach = 3;

    private static readonly WordsByLanguage Limits = new(
        new Dictionary<string, string>
        {
            ["en"] =
                "may might could would should will can must if unless except unlike only nearly almost possibly probably perhaps "
                + "allegedly reportedly apparently likely unlikely alleged alleges suspected accused purported potential possible "
                + "expected planned proposed attempted failed false fake former ex acting deputy vice interim assistant last next "
                + "previous claimed claims deny denies denied rejected threatened plans hopes aims considers",
            ["de"] =
                "könnte könnten kann können soll sollen sollte sollten will wollen wollte wollten dürfte dürften möchte muss müssen "
                + "wenn falls sofern außer nur fast beinahe mindestens höchstens angeblich mutmaßlich mutmaßliche mutmaßlicher "
                + "mutmaßlichen möglicherweise vielleicht ehemalige ehemaliger ehemaligen frühere früherer früheren "
                + "stellvertretende stellvertretender bestritt bestreitet bestreiten dementierte",
            ["fr"] =
                "pourrait pourraient peut peuvent devrait devraient doit doivent va vont si sauf seul seule seuls seulement moins "
                + "presque peut-être ancien ancienne anciens anciennes présumé présumée présumés nie nié nient prétendu",
            ["es"] =
                "podría podrían puede pueden debería deberían va van si salvo solo sólo menos casi quizás presunto presunta presuntos "
                + "niega negó",
            ["it"] =
                "potrebbe potrebbero può possono dovrebbe dovrebbero se tranne solo meno quasi forse presunto presunta nega negò ex",
            ["pt"] =
                "poderia poderiam pode podem deveria se salvo apenas menos quase talvez suposto suposta nega negou",
            ["nl"] =
                "kan kunnen zou zouden moet moeten als tenzij behalve alleen bijna minstens misschien vermeend vermeende voormalig "
                + "voormalige ontkent ontkende",
        }
    );

    /// <summary>Words that limit a number.</summary>
    private static readonly WordsByLanguage BeforeNumbers = new(
        new Dictionary<string, string>
        {
            ["en"] = "about around some roughly approximately over under above below least most more less fewer up",
            ["de"] = "etwa rund ungefähr über unter bis",
            ["fr"] = "environ près plus jusqu'à jusqu",
            ["es"] = "unos unas alrededor más hasta",
            ["it"] = "circa oltre più fino",
            ["pt"] = "cerca mais até",
            ["nl"] = "ongeveer ruim hoogstens",
        }
    );

    /// <summary>Words that limit what stands before them.</summary>
    private static readonly WordsByLanguage Conditions = new(
        new Dictionary<string, string>
        {
            ["en"] = "if unless except unlike",
            ["de"] = "wenn falls sofern außer",
            ["fr"] = "si sauf",
            ["es"] = "si salvo",
            ["it"] = "se tranne",
            ["pt"] = "se salvo",
            ["nl"] = "tenzij behalve",
        }
    );

    public static string? Check(FactCheckCase facts)
    {
        var positions = facts.Alignment.Positions;
        var told = positions.ToHashSet();
        var last = -1;
        for (var i = 0; i < positions.Length; i++)
        {
            var q = positions[i];
            if (q < 0)
                continue;
            if ((Before(facts, told, last, q) ?? Opening(facts, told, q)) is { } limit)
                return $"leaves out '{limit}'";
            if (last >= 0 && !facts.IsForward(last, q) && After(facts, told, last) is { } after)
                return $"leaves out '{after}'";
            last = q;
        }
        return last >= 0 && After(facts, told, last) is { } end ? $"leaves out '{end}'" : null;
    }

    private static string? Before(FactCheckCase facts, HashSet<int> told, int last, int q)
    {
        var from = last >= 0 && facts.IsForward(last, q) ? last + 1 : Math.Max(0, q - Reach);
        var isNumber = IsNumber(facts, q);
        for (var j = q - 1; j >= Math.Min(from, Math.Max(0, q - Reach)); j--)
        {
            if (facts.SentenceOf[j] != facts.SentenceOf[q] || facts.EndsClause(j))
                break;
            var word = Word(facts, j);
            if (
                !told.Contains(j)
                && (
                    (j >= from && Limits.Contains(word, facts.Language))
                    || (isNumber && BeforeNumbers.Contains(word, facts.Language))
                )
            )
                return facts.WrittenInSource(j);
        }
        return null;
    }

    private static bool IsNumber(FactCheckCase facts, int q) =>
        facts.SourceTokens[q] is { Kind: FactCheckKind.Number, Key: ['#', ..] };

    /// <summary>"If the vote fails, …" limits all that follows.</summary>
    private static string? Opening(FactCheckCase facts, HashSet<int> told, int q)
    {
        var first = q;
        while (first > 0 && facts.SentenceOf[first - 1] == facts.SentenceOf[q])
            first--;
        return !told.Contains(first) && Conditions.Contains(Word(facts, first), facts.Language)
            ? facts.WrittenInSource(first)
            : null;
    }

    private static string? After(FactCheckCase facts, HashSet<int> told, int p)
    {
        if (facts.EndsClause(p) || told.Contains(p + 1))
            return null;
        var word = Word(facts, p + 1);
        var limitsNumber =
            BeforeNumbers.Contains(word, facts.Language) && !facts.EndsClause(p + 1) && IsNumber(facts, p + 2);
        return limitsNumber || Conditions.Contains(word, facts.Language) ? facts.WrittenInSource(p + 1) : null;
    }

    /// <summary>In lower case, without the article that French writes on to it.</summary>
    private static string Word(FactCheckCase facts, int j)
    {
        var word = facts.WrittenInSource(j).ToLowerInvariant().Replace('’', '\'');
        return word.IndexOf('\'') is 1 ? word[2..] : word;
    }
}
