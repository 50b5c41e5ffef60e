using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Cleaning;

/// <summary>Tells whether a text's last paragraph is cut off.</summary>
internal static class Truncation
{
    /// <summary>A last block of fewer words without a full stop is a heading or list item.</summary>
    private const int FewestWords = 10;

    /// <summary>The last paragraph without the page's own marks of cutting, and whether it is cut.</summary>
    public static (string Paragraph, bool Truncated) Of(string last)
    {
        var match = Marks.Match(last);
        if (match.Success)
            return (match.Index > 0 ? last[..match.Index] : last, true);
        if (Ellipsis.IsMatch(last))
            return (last, true);
        var isCut =
            !SentenceEnd.Closes(last) && Words.Count(last) >= FewestWords && EndsInWord(last) && last.Any(char.IsLower);
        return (last, isCut);
    }

    private static bool EndsInWord(string text) =>
        char.IsLetterOrDigit(text[^1]) || text[^1] is ',' or '-' or '–' or '—';

    /// <summary>"[+1234 chars]", "(more)", "Continue reading", which the page adds behind the text.</summary>
    private static Regex Marks { get; } =
        new(
            @"\s*(?:\[\+?\d+ (?:chars|characters|words)\]|\(more\)|(?:\[|\()?(?:continue reading|read more|read the full (?:story|article))(?:\s*(?:→|»|>+|\.{3}|…))?(?:\]|\))?)\s*$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft
        );

    private static Regex Ellipsis { get; } =
        new(
            @"(?:…|\.{3}|\. \. \.|\[…\]|\[\.{3}\]|\(…\)|\(\.{3}\))[""'”’»)]*$",
            RegexOptions.CultureInvariant | RegexOptions.RightToLeft
        );
}
