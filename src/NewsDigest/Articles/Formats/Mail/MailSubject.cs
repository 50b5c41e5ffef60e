using System.Text.RegularExpressions;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats.Mail;

/// <summary>The headline in the subject of a mail.</summary>
internal static partial class MailSubject
{
    /// <summary>The subject without "Fwd:", "WG:" and the like; null where nothing is left.</summary>
    public static string? Headline(string? subject) =>
        subject is not null
        && TextBlocks.OneLine(Prefix.Replace(CleanCharacters.In(subject), "")) is { Length: > 0 } headline
            ? headline
            : null;

    [GeneratedRegex(
        @"^(?:\s*(?:(?:fwd?|re|aw|wg|tr|rv|i|doorst|vs|enc|res|antw|betreff|subject)(?:\[\d+\])?\s*:|\[[^\[\]]{1,40}\](?=\s*\S)|\((?:fwd|external)\)))+\s*|\s*\((?:fwd|external)\)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Prefix { get; }
}
