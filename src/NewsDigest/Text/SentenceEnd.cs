namespace NewsDigest.Text;

/// <summary>Decides whether a full stop, an exclamation or a question mark ends its sentence.</summary>
internal static class SentenceEnd
{
    /// <summary>Whether the terminators at [terminator, end) end the sentence that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="start">Index of the sentence's first character.</param>
    /// <param name="terminator">Index of the first terminator.</param>
    /// <param name="end">Index after the terminators and the quotes and brackets that close after them.</param>
    /// <param name="language">Two-letter ISO 639-1 code.</param>
    public static bool IsAt(string text, int start, int terminator, int end, string language)
    {
        if (end == text.Length || text[terminator] is '。' or '！' or '？' or '।')
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return IsMissingSpace(text, start, terminator, end);

        var next = NextWord(text, end);
        if (next.Length == 0)
            return true;
        if (char.IsLower(next[0]))
            return next.Length > 1 && char.IsUpper(next[1]);
        var isEllipsis = text[terminator] == '…' || text.AsSpan(terminator).StartsWith("..");
        if (text[terminator] != '.' || isEllipsis || IsClosedQuotation(text, terminator, end))
            return true;
        return IsFullStop(text, start, terminator, end, next, language);
    }

    /// <summary>"…end.Next": only between a lower-case word and a capitalised one, never in an address or a file name.</summary>
    private static bool IsMissingSpace(string text, int start, int terminator, int end)
    {
        if (end != terminator + 1 || terminator - 2 < start || end + 1 >= text.Length)
            return false;
        if (!char.IsLower(text[terminator - 1]) || !char.IsLower(text[terminator - 2]))
            return false;
        if (!char.IsUpper(text[end]) || !char.IsLower(text[end + 1]))
            return false;
        var chunk = text.AsSpan(start..terminator);
        chunk = chunk[(chunk.LastIndexOf(' ') + 1)..];
        var rest = text.AsSpan(end);
        var space = rest.IndexOf(' ');
        rest = space < 0 ? rest : rest[..space];
        return chunk.IndexOfAny('.', '/', '@') < 0 && rest.IndexOfAny('/', '@', '_') < 0;
    }

    /// <summary>"… at 5 p.m." He …: a quotation that closes after its full stop ends there.</summary>
    private static bool IsClosedQuotation(string text, int terminator, int end) =>
        end > terminator + 1 && text[end - 1] is '"' or '”' or '»' or '“';

    private static bool IsFullStop(
        string text,
        int start,
        int terminator,
        int end,
        ReadOnlySpan<char> next,
        string language
    )
    {
        var word = WordBefore(text, start, terminator);
        if (word.Length == 0)
            return true;
        if (Abbreviations.NeverEnds(word) || (char.IsDigit(next[0]) && Abbreviations.PrecedesNumber(word)))
            return false;
        if (IsDigits(word))
            return IsEndAfterNumber(word, isFirst: terminator - word.Length == start, next, language);
        if (word is "I" && language == "en")
            return true;
        if (word is "a.m" or "p.m")
            return !Calendar.IsDayOrMonth(next) && (next.Length == 1 || !char.IsUpper(next[1]));

        // "J. R. Falk", "z. B. Wien", "u. a. Berlin"
        if (word.Length == 1 && next.Length == 1 && IsBeforePoint(text, next, end))
            return false;
        var isInitial = word.Length == 1 && char.IsLetter(word[0]);
        if (isInitial || (word.Contains('.') && !char.IsDigit(word[0])) || Abbreviations.MayEnd(word))
            return IsOpener(next, language);
        return true;
    }

    private static bool IsBeforePoint(string text, ReadOnlySpan<char> word, int from)
    {
        var at = text.IndexOf(word[0], from) + word.Length;
        return at < text.Length && text[at] == '.';
    }

    /// <summary>"1. Introduction" and the German ordinals of "3. Oktober" and "2. Weltkrieg" go on; years and scores end.</summary>
    private static bool IsEndAfterNumber(
        ReadOnlySpan<char> number,
        bool isFirst,
        ReadOnlySpan<char> next,
        string language
    )
    {
        if (number.Length > 2)
            return true;
        if (isFirst)
            return false;
        return language != "de" || IsOpener(next, language);
    }

    /// <summary>
    /// Whether a capitalised word shows that a sentence begins: articles, pronouns, prepositions are in lower case
    /// elsewhere. A name, a number or a lone capital letter does not show it.
    /// </summary>
    private static bool IsOpener(ReadOnlySpan<char> word, string language)
    {
        if (
            !char.IsUpper(word[0])
            || (word.Length == 1 && word is not ("A" or "I" or "O" or "E" or "À" or "È" or "É" or "Y"))
        )
            return false;
        if (word.Length > 1 && char.IsUpper(word[1]))
            return false;
        return StopWords.IsWritten(word, language);
    }

    private static bool IsDigits(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>The word at the terminator, with inner points ("U.S", "p.m") but without opening quotes and brackets.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int start, int terminator)
    {
        var first = terminator;
        while (first > start && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] == '.'))
            first--;
        return text.AsSpan(first..terminator).TrimStart('.');
    }

    /// <summary>The letters and digits of the word after an index; before it only space, opening quotes, brackets and dashes.</summary>
    private static ReadOnlySpan<char> NextWord(string text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from]))
            from++;
        var end = from;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text.AsSpan(from..end);
    }
}
