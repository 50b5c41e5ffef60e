using System.Collections.Frozen;

namespace NewsDigest.Briefings;

/// <summary>Chooses the headline that stands over a story.</summary>
public static class Headline
{
    private const int ShortestTelling = 20;
    private const int LongestPleasant = 120;

    /// <summary>Words that no headline ends on, in the languages that samples of cut headlines were seen in.</summary>
    private static readonly FrozenSet<string> NeverLast = (
        "a an and as at by for from her his its of or than that the their to which with amid because between during into my nor our whose your "
        + "der das den dem des ein eine und oder von zu zum zur mit für im vom beim einem einen einer "
        + "le la les un une du de et ou pour avec dans par sur"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The first title that is whole, neither very short nor very long, and not shouted; else the first that is whole;
    /// else a sentence that may stand in its place; else the first title, shown as cut.
    /// </summary>
    /// <param name="titles">Titles of a development's articles, the most telling article first; at least one.</param>
    /// <param name="sentences">What is told under the headline, for where no title is whole.</param>
    public static string Choose(IEnumerable<string> titles, IEnumerable<string>? sentences = null)
    {
        string[] all = [.. titles];
        if (all.Length == 0)
            throw new ArgumentException("A headline needs at least one title to choose from.", nameof(titles));
        string[] whole = [.. all.Where(t => !IsCut(t) && !all.Any(other => GoesOn(t, other)))];
        var sentence = sentences?.FirstOrDefault(s => IsPleasant(s) && !IsCut(s));
        return whole.FirstOrDefault(t => IsPleasant(t) && !IsShouted(t))
            ?? whole.FirstOrDefault()
            ?? sentence?.TrimEnd('.')
            ?? (all[0].EndsWith('…') ? all[0] : all[0].TrimEnd('.', ' ') + "…");
    }

    /// <summary>Whether a title shows that it stops in mid-sentence.</summary>
    public static bool IsCut(string title)
    {
        var trimmed = title.AsSpan().TrimEnd();
        if (trimmed.EndsWith("…") || trimmed.EndsWith("..."))
            return true;
        if (trimmed.Length > 0 && trimmed[^1] is ',' or ';' or ':' or '–' or '—' or '-')
            return true;
        // „German quotation marks“ close with the mark that opens English ones.
        var opensWithRaised = !trimmed.Contains('„');
        if (IsOpen(trimmed, '(', ')') || opensWithRaised && IsOpen(trimmed, '“', '”') || trimmed.Count('"') % 2 == 1)
            return true;
        var lastWord = trimmed[(trimmed.LastIndexOf(' ') + 1)..];
        // "UN" is a name, "un" is not.
        var isAcronym = lastWord.Length > 1 && char.IsUpper(lastWord[1]);
        return !isAcronym && NeverLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lastWord);
    }

    /// <summary>Whether another title says the same words and then more: the shorter one was cut behind a whole word.</summary>
    private static bool GoesOn(string title, string other) =>
        other.Length > title.Length + 1
        && other[title.Length] == ' '
        && other.StartsWith(title, StringComparison.OrdinalIgnoreCase)
        && char.IsLetterOrDigit(other[title.Length + 1])
        && other.Length <= LongestPleasant
        && !IsCut(other);

    /// <summary>Whether something is opened and not closed.</summary>
    private static bool IsOpen(ReadOnlySpan<char> text, char opening, char closing)
    {
        var last = text.LastIndexOf(opening);
        return last >= 0 && text[last..].IndexOf(closing) < 0;
    }

    private static bool IsPleasant(string title) => title.Length is >= ShortestTelling and <= LongestPleasant;

    private static bool IsShouted(string title) => title.Any(char.IsLetter) && !title.Any(char.IsLower);
}
