using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Cleaning;

/// <summary>Reads the line that names the author.</summary>
public static class Byline
{
    private const int MaxWords = 24;

    /// <summary>The author in a block that is nothing but a byline ("By A. Name, City correspondent"), or null.</summary>
    public static string? Read(string block)
    {
        if (Words.Count(block) > MaxWords)
            return null;
        var match = Opened.Match(block);
        if (!match.Success)
            match = WithOffice.Match(block);
        return match.Success && CreditLine.IsNames(match.Groups["names"].ValueSpan)
            ? Clean(match.Groups["author"].Value)
            : null;
    }

    /// <summary>Whether a block is the name of a person and nothing else: two to four capitalised words.</summary>
    public static bool IsName(string block) => Name.IsMatch(block);

    /// <summary>A declared author without "By" and without addresses; null where nothing is left.</summary>
    public static string? Clean(string? author)
    {
        if (author is null)
            return null;
        author = author.Trim().TrimEnd(',', ';', '|');
        if (author.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
            author = author[3..].Trim();
        return author.Length == 0 || author.Contains("://", StringComparison.Ordinal) ? null : author;
    }

    private static Regex Name { get; } =
        new(
            @"^(?!The |A |An |New )\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|bin|al)){0,2} \p{Lu}[\p{L}'’-]+$",
            RegexOptions.CultureInvariant
        );

    /// <summary>"By Name and Name, Agency", perhaps with a date behind a bar.</summary>
    private static Regex Opened { get; } =
        new(
            @"^(?:(?:By|by|BY|Von|VON|von|Par|Por|Written by|Story by|Words by|Text by|Reported by)\s*:?\s+|"
                + @"Author:\s*)(?<author>(?<names>\p{Lu}[^|•·,!?:@]{1,80})(?:,\s*[^|•·!?]{2,80})?)(?:\s*[|•·@].{0,60})?$",
            RegexOptions.CultureInvariant
        );

    /// <summary>"Name, City correspondent".</summary>
    private static Regex WithOffice { get; } =
        new(
            @"^(?<author>(?<names>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?: and \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})?),\s*(?:[\p{L} ]{0,40}\b)?(?:[Cc]orrespondent|"
                + @"[Rr]eporter|[Ee]ditor|[Ss]taff [Ww]riter|[Cc]olumnist|[Aa]nalyst|[Cc]ontributor))$",
            RegexOptions.CultureInvariant
        );
}
