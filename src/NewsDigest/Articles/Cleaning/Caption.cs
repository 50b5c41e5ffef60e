using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Cleaning;

/// <summary>
/// Tells the description of a picture from a paragraph: one sentence that says in the present tense what is to be seen, or
/// when the picture was taken.
/// </summary>
internal static class Caption
{
    private const int MaxWords = 60;

    private const string Month =
        @"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";

    /// <summary>Whether a block before the first paragraph is a caption: both signs are needed, a lead may have either.</summary>
    public static bool IsAlone(string block) => IsShort(block) && EndsInDate.IsMatch(block) && ShowsPresent(block);

    /// <summary>Whether a block beside a picture's credit is its caption: one sign will do.</summary>
    public static bool IsBesideCredit(string block) =>
        IsShort(block) && (EndsInDate.IsMatch(block) || ShowsPresent(block));

    private static bool IsShort(string block) => Words.Count(block) <= MaxWords && !SentenceEnd.IsInside(block);

    private static bool ShowsPresent(string block) => Present.IsMatch(block) && !Past.IsMatch(block);

    private static Regex EndsInDate { get; } =
        new(
            @"(?:"
                + Month
                + @"\s+\d{1,2},?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+"
                + Month
                + @",?\s+\d{4}|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:"
                + Month
                + @"\s+\d{1,2}|\d{1,2}\s+"
                + Month
                + @")|\b(?:in|from)\s+(?:this\s+)?(?:"
                + Month
                + @"\s+)?(?:\d{4})(?:\s+(?:file|photo|picture|image))*)\s*[)\]]?\s*\.?$",
            RegexOptions.CultureInvariant | RegexOptions.RightToLeft
        );

    /// <summary>What people and things do in pictures.</summary>
    private static Regex Present { get; } =
        new(
            @"\b(?:(?:is|are|was|were) (?:seen|pictured|shown|photographed)|"
                + @"(?:speak|talk|walk|stand|sit|look|arrive|leave|attend|hold|wave|gesture|shake|pose|smile|address|deliver|greet|meet|"
                + @"carr(?:y|ie)|work|wait|gather|march|protest|rall(?:y|ie)|demonstrate|celebrate|cheer|watch|listen|play|run|ride|drive|"
                + @"fl(?:y|ie)|sail|burn|rise|billow|cover|line|fill|surround|inspect|visit|tour|clean|clear|search|carr|load|unload|pass|"
                + @"cross|queue|shop|ring|sign|testif(?:y|ie)|prepare|perform|dance|sing|compete|score|tackle|lead|react|appear|hang|lie|"
                + @"pray|mourn|lay|light|load|board|embrace|hug|kiss|point|raise|cast|vote|check|use|wear|throw|kick|head|serve|open|cut|"
                + @"unveil|show|depict|operate|patrol|guard|treat|help)(?:s|es)?|"
                + @"being|seen|pictured|file photo|left|right|centre|center|background|foreground)\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    /// <summary>Verbs of reports: what they stand in is told, not shown.</summary>
    private static Regex Past { get; } =
        new(
            @"\b(?:said|says|told|announced|reported|warned|added|denied|claimed|confirmed|agreed|approved|voted|rejected|issued|"
                + @"killed|died|won|lost|rose|fell|has|have|had|will|would)\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
}
