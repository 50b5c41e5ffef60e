using System.Collections.Frozen;

namespace NewsDigest.Briefings;

/// <summary>Chooses the headline that stands over a story.</summary>
public static class Headline
{
    private const int ShortestTelling = 20;
    private const int LongestPleasant = 120;

    /// <summary>Words that no headline ends on, in the languages that samples of cut headlines were seen in.</summary>
    private static readonly FrozenSet<string> NeverLast = new[]
    {
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "her",
        "his",
        "its",
        "of",
        "or",
        "than",
        "that",
        "the",
        "their",
        "to",
        "which",
        "with",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "und",
        "oder",
        "von",
        "zu",
        "zum",
        "zur",
        "mit",
        "für",
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "du",
        "de",
        "et",
        "ou",
        "pour",
        "avec",
        "dans",
        "par",
        "sur",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The first title that is whole, neither very short nor very long, and not shouted; else the first, shown as cut
    /// where it is.
    /// </summary>
    /// <param name="titles">Titles of a development's articles, the most telling article first; at least one.</param>
    public static string Choose(IEnumerable<string> titles)
    {
        string? first = null;
        foreach (var title in titles)
        {
            first ??= title;
            if (title.Length is >= ShortestTelling and <= LongestPleasant && !IsCut(title) && !IsShouted(title))
                return title;
        }
        if (first is null)
            throw new ArgumentException("A headline needs at least one title to choose from.", nameof(titles));
        return IsCut(first) && !first.EndsWith('…') ? first + "…" : first;
    }

    /// <summary>Whether a title stops in mid-sentence.</summary>
    public static bool IsCut(string title)
    {
        var trimmed = title.AsSpan().TrimEnd();
        if (trimmed.EndsWith("…") || trimmed.EndsWith("..."))
            return true;
        var lastWord = trimmed[(trimmed.LastIndexOf(' ') + 1)..];
        return NeverLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lastWord);
    }

    private static bool IsShouted(string title) => title.Any(char.IsLetter) && !title.Any(char.IsLower);
}
