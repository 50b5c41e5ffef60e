using System.Text;
using NewsDigest.Text;

namespace NewsDigest.Articles;

/// <summary>Decides which language an article is in.</summary>
public static class ArticleLanguage
{
    /// <summary>
    /// From so many words on a text speaks for itself: systems declare the language of their templates, and a text of that
    /// length that shows none of the known languages is in another.
    /// </summary>
    private const int WordsOfLongText = 60;

    private const int CharactersOfOpening = 2_000;

    private const string Usual = "en";

    /// <summary>
    /// What the document declares, unless its text is long and clearly in another language; else what the text shows, by its
    /// stop words or, where it is too short for them, by its letters; else English.
    /// </summary>
    /// <param name="declared">The declaration ("en-GB", "deu"), or null.</param>
    /// <param name="title">The headline.</param>
    /// <param name="paragraphs">The text.</param>
    /// <returns>A two-letter ISO 639-1 code.</returns>
    public static string Of(string? declared, string title, IReadOnlyList<string> paragraphs)
    {
        var code = LanguageCode.From(declared);
        // That a text is not Danish, only a detector that knows Danish could tell.
        if (code is not null && !StopWords.KnownLanguages.Contains(code))
            return code;
        var text = Opening(paragraphs);
        var isLong = Words.Count(text) >= WordsOfLongText;
        if (code is not null && !isLong)
            return code;
        var shown = LanguageDetector.Detect(text);
        if (shown is null && code is null && !isLong)
            shown = LetterGroups.Detect(paragraphs[0] == title ? text : title + '\n' + text);
        return shown ?? code ?? Usual;
    }

    /// <summary>As much of a text as its language can be told by.</summary>
    private static string Opening(IReadOnlyList<string> paragraphs)
    {
        var opening = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            opening.Append(
                paragraph.AsSpan(0, Math.Min(paragraph.Length, Math.Max(0, CharactersOfOpening - opening.Length)))
            );
            if (opening.Length >= CharactersOfOpening)
                break;
            opening.Append('\n');
        }
        return opening.ToString();
    }
}
