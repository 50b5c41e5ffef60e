using System.Text.RegularExpressions;
using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Articles.Formats.Pages;

/// <summary>Reads texts that may be markup: fields of JSON hold either, and hardly ever say which.</summary>
internal static partial class HtmlText
{
    /// <summary>The text's blocks, without markup where it is HTML.</summary>
    public static IReadOnlyList<string> Blocks(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal) && Element.IsMatch(text))
            return HtmlBlocks.Of(text);
        return TextBlocks.Of(text.Contains('&', StringComparison.Ordinal) ? Decode(text) : text);
    }

    private static string Decode(string text) =>
        Entity.IsMatch(text) ? Decoding.CleanCharacters.In(System.Net.WebUtility.HtmlDecode(text)) : text;

    [GeneratedRegex(
        @"</(?:p|div|a|b|strong|em|i|h[1-6]|li|ul|blockquote|span)>|<(?:br|p|img|hr)\b[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Element { get; }

    [GeneratedRegex(
        @"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Entity { get; }
}
