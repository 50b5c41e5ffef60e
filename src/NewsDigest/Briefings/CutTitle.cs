using NewsDigest.Text;

namespace NewsDigest.Briefings;

/// <summary>Titles that stop in mid-sentence, as feeds and scrapers cut them, with and without "…".</summary>
internal static class CutTitle
{
    /// <summary>Marks that a cut title may end on, besides the words.</summary>
    private const string Trailing = " .…,;:–—-";

    /// <summary>Words that no headline ends on, in the languages that samples of cut headlines were seen in.</summary>
    private static readonly WordSet NeverLast = WordSet.Of(
        "a an and as at by for from her his its of or than that the their to which with amid because between during into my nor our whose your "
            + "der das den dem des ein eine und oder von zu zum zur mit für im vom beim einem einen einer "
            + "le la les un une du de et ou pour avec dans par sur",
        StringComparer.OrdinalIgnoreCase
    );

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

    /// <summary>The same where it is known what is told under the title.</summary>
    public static bool IsCut(string title, IReadOnlyList<string> sentences) =>
        IsCut(title) || StopsInName(title, sentences);

    /// <summary>Whether no headline ends on a word; "UN" is a name, "un" is not.</summary>
    private static bool LeadsOn(ReadOnlySpan<char> word) =>
        !(word.Length > 1 && char.IsUpper(word[1])) && NeverLast.Contains(word);

    /// <summary>
    /// "…, says safety" over "the Maritime Safety Board said": a last word that what is told has within a name only, and never by itself.
    /// </summary>
    private static bool StopsInName(string title, IReadOnlyList<string> sentences)
    {
        var last = title[(title.LastIndexOf(' ') + 1)..];
        if (last.Length == title.Length || last.Any(c => !char.IsLower(c)))
            return false;
        var isInName = false;
        foreach (var sentence in sentences.Where(s => s.Contains(last, StringComparison.OrdinalIgnoreCase)))
        {
            var tokens = Tokenizer.Tokenize(sentence);
            for (var i = 0; i < tokens.Count; i++)
            {
                if (!tokens[i].In(sentence).Equals(last, StringComparison.OrdinalIgnoreCase))
                    continue;
                if (i == 0 || i + 1 == tokens.Count || !Begins(i - 1) || !Begins(i) || !Begins(i + 1))
                    return false;
                isInName = true;
            }

            bool Begins(int token) => char.IsUpper(sentence[tokens[token].Start]);
        }
        return isInName;
    }

    /// <summary>
    /// A cut title without the words at its end that only lead on ("calls for joint approach to"), or that lead to a name which it lacks
    /// (", says safety").
    /// </summary>
    public static string Shorten(string title, IReadOnlyList<string> sentences)
    {
        var rest = title.AsSpan().TrimEnd(Trailing);
        if (StopsInName(title, sentences))
            rest = WithoutClauseOfAWord(rest[..rest.LastIndexOf(' ')]);
        while (rest.LastIndexOf(' ') is var space and > 0 && LeadsOn(rest[(space + 1)..]))
            rest = rest[..space].TrimEnd(Trailing);
        return $"{rest}…";
    }

    /// <summary>"Ship had faults, says": without what stands alone behind the last comma.</summary>
    private static ReadOnlySpan<char> WithoutClauseOfAWord(ReadOnlySpan<char> title)
    {
        var space = title.LastIndexOf(' ');
        return space > 0 && title[space - 1] == ',' ? title[..(space - 1)] : title;
    }

    /// <summary>Whether something is opened and not closed.</summary>
    private static bool IsOpen(ReadOnlySpan<char> text, char opening, char closing)
    {
        var last = text.LastIndexOf(opening);
        return last >= 0 && text[last..].IndexOf(closing) < 0;
    }
}
