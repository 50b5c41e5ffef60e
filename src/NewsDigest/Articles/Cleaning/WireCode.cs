using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Cleaning;

/// <summary>Takes off what a wire puts before a headline for editors, such as "UPDATE 1-" and "FACTBOX-".</summary>
internal static class WireCode
{
    /// <summary>The headline alone.</summary>
    public static string Remove(string headline) => Pattern.Replace(headline, "");

    /// <summary>Capitals, perhaps a number, and a hyphen that is glued to them: no sentence begins like that.</summary>
    private static Regex Pattern { get; } =
        new(
            @"^(?:(?:UPDATE|WRAPUP|REFILE|RPT|EXCLUSIVE|FACTBOX|TIMELINE|SNAPSHOT|INSIGHT|ANALYSIS|FEATURE|BREAKING)(?: ?\d{1,2})?(?:- ?|: (?<=[A-Z]: )))+(?=\S)",
            RegexOptions.CultureInvariant
        );
}
