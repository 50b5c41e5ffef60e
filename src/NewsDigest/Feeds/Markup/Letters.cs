using System.Buffers;

namespace NewsDigest.Feeds.Markup;

/// <summary>Sets of characters that markup is made of.</summary>
internal static class Letters
{
    /// <summary>Letters and digits of ASCII.</summary>
    public static readonly SearchValues<char> AsciiAlphanumeric = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    );

    /// <summary>White space of XML.</summary>
    public static readonly SearchValues<char> Space = SearchValues.Create(" \t\r\n\f");

    /// <summary>What ends the name of an element.</summary>
    public static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/><");

    /// <summary>What ends the name of an attribute.</summary>
    public static readonly SearchValues<char> AttributeNameEnd = SearchValues.Create(" \t\r\n\f/><=");

    /// <summary>What ends a value without quotes.</summary>
    public static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\r\n\f><");

    /// <summary>Whether a tag's name may begin so.</summary>
    public static bool BeginsName(char c) => char.IsLetter(c) || c is '_' or ':';
}
