using System.Text.RegularExpressions;

namespace NewsDigest.Benchmarks.Generation;

/// <summary>Finds the words of which names are made.</summary>
public static partial class NameWords
{
    /// <summary>Capitalised words of every country's news.</summary>
    private static readonly HashSet<string> General =
    [
        .. "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' '),
        .. "January February March April May June July August September October November December".Split(' '),
        .. "Assembly Parliament Constitutional Court Prime Minister Rabbi Professor".Split(' '),
        .. "Moon Earth Easter God Dr St I".Split(' '),
    ];

    /// <summary>Words that stand capitalised within sentences and nowhere in lower case.</summary>
    public static IReadOnlySet<string> Find(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        var lower = all.SelectMany(t => LowerCase().Matches(t)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        return all.SelectMany(t => CapitalisedWithinSentence().Matches(t))
            .Select(m => m.Value)
            .Where(w => !General.Contains(w) && !lower.Contains(w.ToLowerInvariant()))
            .ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"(?<=[\p{Ll},] |-)\p{Lu}\p{Ll}+|(?<=\p{Lu}\p{Ll}+ )\p{Lu}\p{Ll}+")]
    private static partial Regex CapitalisedWithinSentence();

    [GeneratedRegex(@"\b\p{Ll}+")]
    private static partial Regex LowerCase();
}
