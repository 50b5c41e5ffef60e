using NewsDigest.Text;

namespace NewsDigest.Articles.Cleaning;

/// <summary>Finds and completes headlines.</summary>
internal static class HeadlineFinder
{
    private const int MostWords = 40;
    private const int MostCharacters = 300;

    /// <summary>A first block that ends in a full stop and is longer than this is the lead, not the headline.</summary>
    private const int MostWordsOfSentence = 14;

    /// <summary>Headlines of two sentences are short; longer ones are paragraphs.</summary>
    private const int MostWordsOfTwoSentences = 22;

    private const int LongestMadeTitle = 110;

    /// <summary>Characters of an opening clause from which it says enough to stand for its sentence.</summary>
    private const int ShortestMadeTitle = 50;

    /// <summary>Whether the first block of a text is its headline.</summary>
    public static bool IsHeadline(string block, bool isOnlyBlock)
    {
        var words = Words.Count(block);
        if (words is 0 or > MostWords || block.Length > MostCharacters)
            return false;
        if ((isOnlyBlock || words > MostWordsOfTwoSentences) && SentenceEnd.IsInside(block))
            return false;
        if (!block.EndsWith('.') || block.EndsWith("...", StringComparison.Ordinal))
            return true;
        return words <= MostWordsOfSentence && !isOnlyBlock;
    }

    /// <summary>
    /// A headline for a text without one: its first sentence, where that is long its first clauses, else its first words.
    /// </summary>
    public static string MakeFrom(string paragraph)
    {
        var opening = paragraph.Length > 1000 ? paragraph[..1000] : paragraph;
        var sentence =
            SentenceSplitter.Split([opening]).Select(sentence => sentence.Content).FirstOrDefault() ?? opening;
        if (sentence.Length <= LongestMadeTitle)
            return sentence.TrimEnd('.');
        var end = EndOfClauses(sentence);
        if (end < ShortestMadeTitle)
            end = sentence.LastIndexOf(' ', LongestMadeTitle);
        if (end <= 0)
            end = char.IsHighSurrogate(sentence[LongestMadeTitle - 1]) ? LongestMadeTitle - 1 : LongestMadeTitle;
        return sentence[..end].TrimEnd(',', ';', ':', '-', '–', '—', ' ') + "…";
    }

    /// <summary>Where the last clause that a made headline has room for ends: at a comma, semicolon or dash before a space.</summary>
    private static int EndOfClauses(string sentence)
    {
        var end = sentence.LastIndexOfAny([',', ';', ':', '–', '—'], LongestMadeTitle);
        while (end > 0 && sentence[end + 1] != ' ')
            end = sentence.LastIndexOfAny([',', ';', ':', '–', '—'], end - 1);
        return end;
    }

    /// <summary>Whether two texts are the same headline, punctuation and case aside.</summary>
    public static bool AreSame(string one, string other) =>
        // Most paragraphs are much longer than any headline: no need to look at their letters.
        one.Length
            <= 2 * other.Length + 10
        && Letters(one).SequenceEqual(Letters(other));

    /// <summary>The longer form of a headline that stops in mid-sentence, where the candidate is one; else null.</summary>
    public static string? Complete(string title, string candidate)
    {
        if (!IsCut(title))
            return null;
        var start = title.TrimEnd('…', '.', ' ');
        return
            candidate.Length > start.Length + 2
            && candidate.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && !char.IsLetterOrDigit(candidate[start.Length])
            && IsHeadline(candidate, isOnlyBlock: false)
            && !IsCut(candidate)
            ? candidate
            : null;
    }

    /// <summary>A headline without the name of its site behind a bar or dash.</summary>
    public static string WithoutSite(string title, string? source, Uri? url)
    {
        var bar = title.LastIndexOfAny(['|', '-', '–', '—']);
        if (bar < 2 || bar + 2 >= title.Length || title[bar - 1] != ' ' || title[bar + 1] != ' ')
            return title;
        var (head, site) = (title[..bar].TrimEnd(), title[(bar + 1)..].Trim());
        if (Words.Count(head) < 3)
            return title;
        var isSite =
            (source is not null && AreSame(site, source))
            || (url is not null && url.Host.Contains(string.Concat(Letters(site)), StringComparison.OrdinalIgnoreCase))
            || (title[bar] == '|' && Words.Count(site) <= 4);
        return isSite ? head : title;
    }

    private static bool IsCut(string title)
    {
        if (title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal))
            return true;
        var last = title[(title.LastIndexOf(' ') + 1)..];
        return last.Length > 0 && last.All(char.IsLower) && StopWords.Contains(last);
    }

    private static IEnumerable<char> Letters(string text) =>
        text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);
}
