using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Cleaning;

/// <summary>Takes place, day and agency off the beginning of a first paragraph: "BERLIN, March 3 (Reuters) - ".</summary>
public static class Dateline
{
    /// <summary>The dateline, the agency it names, and the paragraph without both; null where there is no dateline.</summary>
    public static (string Dateline, string? Agency, string Remainder)? Split(string paragraph)
    {
        var match = Full.Match(paragraph);
        if (!match.Success)
            match = AgencyAlone.Match(paragraph);
        if (!match.Success)
            return null;
        var rest = paragraph[match.Length..];
        var agency = match.Groups["agency"];
        return rest.Length == 0
            ? null
            : (match.Groups["dateline"].Value.Trim(), agency.Success ? agency.Value : null, rest);
    }

    // Hyphens stand between the parts of a name only: a class with a hyphen in it, repeated with hyphens between, can be read
    // in so many ways that a line of initials would take for ever.
    private const string Capitals =
        @"(?:\p{Lu}[\p{Lu}.'’]+|\p{Lu}(?=-\p{Lu}))(?:[ /-](?:\p{Lu}[\p{Lu}.'’]+|\p{Lu}(?=-\p{Lu})|de|la|del|do|di|of|sur|am|upon))*";

    private const string Capitalised =
        @"\p{Lu}[\p{L}.'’]*(?:[ ](?:\p{Lu}[\p{L}.'’]*|of|de|la|del|and|the)|-\p{L}[\p{L}.'’]*)*";

    private const string Day =
        @"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:,\s*\d{4})?|"
        + @"\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{4})?)";

    private const string Agency =
        @"(?:\((?<agency>"
        + Agencies.News
        + @"|\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,2})\)|/(?<agency>\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){0,3})/)";

    private const string Dash = @"\s*(?:—|–|--|―)\s*|\s+-\s+|\s-(?=\p{Lu})";

    /// <summary>
    /// A place in capitals, or any place with an agency behind it; what follows the dash begins a sentence.
    /// </summary>
    private static Regex Full { get; } =
        new(
            @"^(?:\([^()]{4,200}\)\s*)?(?<dateline>"
                + Capitals
                + @"(?:,\s*"
                + Capitalised
                + @"){0,2}(?:,\s*"
                + Day
                + @")?(?:,?\s*"
                + Agency
                + @")?|"
                + Capitalised
                + @"(?:,\s*"
                + Capitalised
                + @"){0,2}(?:,\s*"
                + Day
                + @")?,?\s*"
                + Agency
                + @")(?:"
                + Dash
                + @"|(?<=\p{Lu}{3}):\s+)(?=[\p{Lu}\p{N}""“‘'(«<$€£])",
            RegexOptions.CultureInvariant
        );

    /// <summary>"(AFP) - ", "Reuters - ".</summary>
    private static Regex AgencyAlone { get; } =
        new(
            @"^(?<dateline>\((?<agency>"
                + Agencies.News
                + @")\)|(?<agency>"
                + Agencies.News
                + @"))(?:"
                + Dash
                + @")(?=[\p{Lu}\p{N}""“‘'«$€£])",
            RegexOptions.CultureInvariant
        );
}
