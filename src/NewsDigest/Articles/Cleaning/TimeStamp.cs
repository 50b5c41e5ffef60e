using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Cleaning;

/// <summary>Finds the date in lines such as "Published on March 3, 2026" and "LAST UPDATED: 3 March 2026 08:15 GMT".</summary>
internal static partial class TimeStamp
{
    /// <summary>What follows the words that announce a date; the whole block where there are none.</summary>
    public static string DateIn(string block) => block.Length > 80 ? block : block[Announcement.Match(block).Length..];

    [GeneratedRegex(
        @"^(?:(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|filed|released)|date|dated)\b\s*(?:(?:on|at)\b|[:|–-])?\s*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Announcement { get; }
}
