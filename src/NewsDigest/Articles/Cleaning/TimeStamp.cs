using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Cleaning;

/// <summary>Finds the date in lines such as "Published on March 3, 2026" and "LAST UPDATED: 3 March 2026 08:15 GMT".</summary>
internal static partial class TimeStamp
{
    private const int LongestStamp = 80;

    /// <summary>Whether a block is a date and nothing else but words that announce it.</summary>
    public static bool IsDate(string block) =>
        block.Length <= LongestStamp
        && block.AsSpan().ContainsAnyInRange('0', '9')
        && PublishedTime.Parse(DateIn(block)) is not null;

    /// <summary>What follows the words that announce a date; the whole block where there are none.</summary>
    public static string DateIn(string block) =>
        block.Length > LongestStamp ? block : block[Announcement.Match(block).Length..];

    [GeneratedRegex(
        @"^(?:(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|filed|released)|date|dated|veröffentlicht|erschienen|aktualisiert|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt)\b\s*(?:(?:on|at|am|le|el|il|op|em)\b|[:|–-])?\s*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Announcement { get; }
}
