using NewsDigest.Summaries.Writing;
using NewsDigest.Text;

namespace NewsDigest.Briefings;

/// <summary>Chooses the headline that stands over a story.</summary>
public static class Headline
{
    private const int ShortestTelling = 20;
    private const int LongestPleasant = 120;

    /// <summary>
    /// The first title that is whole, neither very short nor very long, and not shouted; else the first that is whole. Where the
    /// first of all is cut, another has to say half of what it says, or be told by half, as what is told goes with the first; else
    /// it is the first sentence that says the same; else as much of that title as makes sense, and "…".
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
        string[] told = [.. sentences ?? []];
        string[] spoken = [.. all.Where(t => !SoftwareInstructions.IsOne(PlainText.Clean(t)))];
        if (spoken.Length > 0)
            all = spoken;
        else if (told.FirstOrDefault(s => !CutTitle.IsCut(s)) is { } sentence)
            return sentence.TrimEnd('.');
        string[] whole = [.. all.Where(t => !CutTitle.IsCut(t, told) && !all.Any(other => GoesOn(t, other)))];
        if (!whole.Contains(all[0]))
            whole =
            [
                .. whole.Where(t => SaysHalf(t, all[0], language) || SaysHalf(string.Join('\n', told), t, language)),
            ];
        return whole.FirstOrDefault(t => IsPleasant(t) && !IsShouted(t))
            ?? whole.FirstOrDefault()
            ?? told.FirstOrDefault(s => IsPleasant(s) && !CutTitle.IsCut(s) && SaysTheSame(s, all[0], language))
                ?.TrimEnd('.')
            ?? CutTitle.Shorten(all[0], told);
    }

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
        return names.All(said.Contains) && SaysHalf(sentence, title, language);
    }

    /// <summary>Whether a text has half of the terms of a title.</summary>
    private static bool SaysHalf(string text, string title, string language)
    {
        var said = TermExtractor.Terms(text, language).ToHashSet();
        var terms = TermExtractor.Terms(title, language);
        return terms.Count(said.Contains) * 2 >= terms.Count;
    }

    /// <summary>Whether another title says the same words and then more: the shorter one was cut behind a whole word.</summary>
    private static bool GoesOn(string title, string other) =>
        other.Length > title.Length + 1
        && other[title.Length] == ' '
        && other.StartsWith(title, StringComparison.OrdinalIgnoreCase)
        && char.IsLetterOrDigit(other[title.Length + 1])
        && other.Length <= LongestPleasant
        && !CutTitle.IsCut(other);

    private static bool IsPleasant(string title) => title.Length is >= ShortestTelling and <= LongestPleasant;

    private static bool IsShouted(string title) => title.Any(char.IsLetter) && !title.Any(char.IsLower);
}
