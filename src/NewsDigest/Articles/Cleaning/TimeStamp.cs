using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Cleaning;

/// <summary>Finds the date in lines such as "Published on March 3, 2026" and "LAST UPDATED: 3 March 2026 08:15 GMT".</summary>
internal static class TimeStamp
{
    private const int LongestStamp = 80;
    private const int MostWordsOfName = 4;

    /// <summary>Whether a block is a date and nothing else but words that announce it.</summary>
    public static bool IsDate(string block) =>
        block.Length <= LongestStamp
        && block.AsSpan().ContainsAnyInRange('0', '9')
        && PublishedTime.Parse(DateIn(block)) is not null;

    /// <summary>Author and date of a block that is nothing but both ("A. Name, March 3, 2026"), or null.</summary>
    public static (string Name, string Date)? BehindName(string block)
    {
        if (block.Length > LongestStamp || !block.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        var words = block.Split(' ');
        for (var count = 2; count <= Math.Min(MostWordsOfName, words.Length - 1); count++)
        {
            var (name, date) = (
                string.Join(' ', words[..count]).TrimEnd(',', '|', '•', '·', '-', '–', ' '),
                string.Join(' ', words[count..])
            );
            if (Byline.IsName(name) && IsDate(date))
                return (name, DateIn(date));
        }
        return null;
    }

    /// <summary>What follows the words that announce a date; the whole block where there are none.</summary>
    public static string DateIn(string block) =>
        block.Length > LongestStamp ? block : block[Announcement.Match(block).Length..];

    private static Regex Announcement { get; } =
        new(
            @"^(?:(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|filed|released)|date|dated|"
                + @"veröffentlicht|erschienen|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|"
                + @"gepubliceerd|bijgewerkt)\b\s*(?:(?:on|at|am|le|el|il|op|em)\b|[:|–-])?\s*)?",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
}
