using System.Collections.Frozen;
using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>
/// The words that only tie a sentence to the one before it ("But", "And", "However,"). Without them it says the same and stands
/// by itself, so that they are left out where that sentence is not told; CLASSY (Conroy and others, 2006) did so first.
/// </summary>
internal static class LeadingConnectives
{
    /// <summary>Conjunctions that leave the order of the words behind them as it is.</summary>
    private static readonly FrozenDictionary<string, WordSet> Conjunctions = WordSet.ByLanguage(
        new Dictionary<string, string>
        {
            ["en"] = "but and",
            ["de"] = "aber und",
            ["fr"] = "mais et",
            ["es"] = "pero y e",
            ["it"] = "ma ed e",
            ["pt"] = "mas e",
            ["nl"] = "maar en",
        }
    );

    /// <summary>Adverbs that a comma cuts off. Only English keeps the order of the words behind them.</summary>
    private static readonly WordSet Adverbs = WordSet.Of(
        "however meanwhile moreover furthermore nevertheless nonetheless additionally indeed also still yet"
    );

    /// <summary>A connective seldom follows another ("But, however, …").</summary>
    private const int Most = 2;

    /// <summary>The sentence without its leading connectives; the sentence itself where it has none that can be spared.</summary>
    public static Sentence LeaveOut(Sentence sentence)
    {
        for (var i = 0; i < Most; i++)
        {
            var rest = Rest(sentence);
            if (rest == 0)
                return sentence;
            var content = sentence.Content;
            sentence = sentence.Saying($"{char.ToUpperInvariant(content[rest])}{content[(rest + 1)..]}");
        }
        return sentence;
    }

    /// <summary>Where a sentence goes on behind its connective; 0 where it has none that can be spared.</summary>
    private static int Rest(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var content = sentence.Content;
        if (
            tokens.Count < 3
            || tokens[0].Start > 0
            || !char.IsUpper(content[0])
            || !Conjunctions.TryGetValue(sentence.Language, out var conjunctions)
        )
            return 0;
        var end = tokens[0].Length;
        var isCutOff = content[end] == ',';
        var rest = end + (isCutOff ? 2 : 1);
        if (rest >= content.Length || content[rest - 1] != ' ')
            return 0;
        var word = tokens[0].In(content).ToString().ToLowerInvariant();
        var isSpared = conjunctions.Contains(word)
            ? tokens[1].In(content) is not ("for" or "then")
            : isCutOff && sentence.Language == "en" && Adverbs.Contains(word);
        return isSpared ? rest : 0;
    }
}
