using NewsDigest.Summaries.Writing;
using NewsDigest.Text;

namespace NewsDigest.Briefings;

/// <summary>Chooses the headline that stands over a story.</summary>
public static class Headline
{
    private const int ShortestTelling = 20;
    private const int LongestPleasant = 120;

    /// <summary>Marks that a cut title may end on, besides the words.</summary>
    private const string Trailing = " .…,;:–—-";

    /// <summary>Words that no headline ends on, in the languages that samples of cut headlines were seen in.</summary>
    private static readonly WordSet NeverLast = WordSet.Of(
        "a an and as at by for from her his its of or than that the their to which with amid because between during into my nor our whose your "
            + "der das den dem des ein eine und oder von zu zum zur mit für im vom beim einem einen einer "
            + "le la les un une du de et ou pour avec dans par sur",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// The first title that is whole, neither very short nor very long, and not shouted; else the first that is whole;
    /// else the first sentence that says what the first title says; else as much of that title as makes sense, and "…".
    /// A title that speaks to software tells no reader anything: it is no headline where there is anything else.
    /// </summary>
    /// <param name="titles">Titles of a development's articles, the most telling article first; at least one.</param>
    /// <param name="sentences">What is told under the headline, for where no title is whole.</param>
    /// <param name="language">Two-letter ISO 639-1 code of titles and sentences.</param>
    public static string Choose(
        IEnumerable<string> titles,
        IEnumerable<string>? sentences = null,
        string language = "en"
    )
    {
        string[] all = [.. titles];
        if (all.Length == 0)
            throw new ArgumentException("A headline needs at least one title to choose from.", nameof(titles));
        string[] spoken = [.. all.Where(t => !SoftwareInstructions.IsOne(PlainText.Clean(t)))];
        if (spoken.Length > 0)
            all = spoken;
        else if (sentences?.FirstOrDefault(s => !IsCut(s)) is { } sentence)
            return sentence.TrimEnd('.');
        string[] whole = [.. all.Where(t => !IsCut(t) && !all.Any(other => GoesOn(t, other)))];
        return whole.FirstOrDefault(t => IsPleasant(t) && !IsShouted(t))
            ?? whole.FirstOrDefault()
            ?? sentences
                ?.FirstOrDefault(s => IsPleasant(s) && !IsCut(s) && SaysTheSame(s, all[0], language))
                ?.TrimEnd('.')
            ?? Shortened(all[0]);
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
        return LeadsOn(trimmed[(trimmed.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>Whether no headline ends on a word; "UN" is a name, "un" is not.</summary>
    private static bool LeadsOn(ReadOnlySpan<char> word) =>
        !(word.Length > 1 && char.IsUpper(word[1])) && NeverLast.Contains(word);

    /// <summary>
    /// Whether a sentence has every name of a cut title, and half of all that the title tells by: a sentence on something
    /// else in the article would be a worse headline than a cut one.
    /// </summary>
    private static bool SaysTheSame(string sentence, string title, string language)
    {
        var said = TermExtractor.Terms(sentence, language).ToHashSet();
        var names = Tokenizer
            .Tokenize(title)
            .Skip(1)
            .Select(token => token.In(title).ToString())
            .Where(word => char.IsUpper(word[0]))
            .SelectMany(word => TermExtractor.Terms(word, language));
        var terms = TermExtractor.Terms(title, language);
        return names.All(said.Contains) && terms.Count(said.Contains) * 2 >= terms.Count;
    }

    /// <summary>A cut title without the words at its end that only lead on ("calls for joint approach to").</summary>
    private static string Shortened(string title)
    {
        var rest = title.AsSpan().TrimEnd(Trailing);
        while (rest.LastIndexOf(' ') is var space and > 0 && LeadsOn(rest[(space + 1)..]))
            rest = rest[..space].TrimEnd(Trailing);
        return $"{rest}…";
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
