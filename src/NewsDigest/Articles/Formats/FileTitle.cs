using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Formats;

/// <summary>Tells titles that a person gave a file from those that its program left there.</summary>
internal static partial class FileTitle
{
    private const int FewestWords = 2;
    private const int MostCharacters = 300;

    /// <summary>The title, where it can be meant as one; else null.</summary>
    public static string? Meant(string? title) =>
        title is { Length: > 0 and <= MostCharacters } && Words.Count(title) >= FewestWords && !Left.IsMatch(title)
            ? title
            : null;

    [GeneratedRegex(
        @"^(?:Microsoft (?:Office )?(?:Word|PowerPoint|Excel)|PowerPoint|untitled|unbenannt|sans titre|document ?\d*$|"
            + @"layout ?\d*$|slide ?\d*$|page ?\d*$|print|scan|about:)|"
            + @"\.(?:docx?|pdf|indd|qxd|tex|rtf|txt|odt|html?|pages|p65|fm)$|://",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Left { get; }
}
