using System.Net;
using System.Text;
using NewsDigest.Feeds.Charsets;

namespace NewsDigest.Feeds.Markup;

/// <summary>
/// Resolves character references (<c>&amp;amp;</c>, <c>&amp;#8217;</c>, <c>&amp;nbsp;</c>), one level of them. What is
/// no reference stays as it is, so a bare ampersand is one; references to control characters vanish.
/// </summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    /// <summary>The text with its references resolved.</summary>
    public static string Resolve(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
            return text.ToString();
        var resolved = new StringBuilder(text.Length);
        Append(resolved, text);
        return resolved.ToString();
    }

    /// <summary>Appends a text with its references resolved.</summary>
    public static void Append(StringBuilder output, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOf('&');
            if (at < 0)
            {
                output.Append(text);
                return;
            }
            output.Append(text[..at]);
            text = text[at..];
            var length = text is ['&', '#', ..] ? AppendNumeric(output, text) : AppendNamed(output, text);
            if (length == 0)
                output.Append('&');
            text = text[Math.Max(1, length)..];
        }
    }

    private static int AppendNamed(StringBuilder output, ReadOnlySpan<char> text)
    {
        var within = text[..Math.Min(text.Length, LongestName)];
        var end = within.IndexOf(';');
        if (end < 2)
            return 0;
        switch (within[1..end])
        {
            case "lt":
                output.Append('<');
                break;
            case "gt":
                output.Append('>');
                break;
            case "amp":
                output.Append('&');
                break;
            case "quot":
                output.Append('"');
                break;
            case "apos":
                output.Append('\'');
                break;
            case var name when name.ContainsAnyExcept(Letters.AsciiAlphanumeric):
                return 0;
            default:
                var reference = within[..(end + 1)].ToString();
                var character = WebUtility.HtmlDecode(reference);
                if (character == reference)
                    return 0;
                output.Append(character);
                break;
        }
        return end + 1;
    }

    private static int AppendNumeric(StringBuilder output, ReadOnlySpan<char> text)
    {
        var length = ReadNumber(text, out var value);
        if (length == 0)
            return 0;
        if (value is >= 0xD800 and < 0xDC00)
        {
            // Some encoders write a character beyond U+FFFF as its two halves.
            var secondLength = ReadNumber(text[length..], out var second);
            if (secondLength > 0 && second is >= 0xDC00 and < 0xE000)
            {
                output.Append((char)value).Append((char)second);
                return length + secondLength;
            }
        }
        if (value < 0x10000)
        {
            var character = Windows1252.FromC1((char)value) ?? (char)value;
            if (
                !char.IsControl(character) && !char.IsSurrogate(character) && character < '\uFFFE'
                || character is '\n' or '\r' or '\t'
            )
                output.Append(character);
        }
        else if (value <= 0x10FFFF)
            output.Append(new Rune(value).ToString());
        return length;
    }

    /// <summary>Reads "&amp;#8217;" or "&amp;#x2019;"; its semicolon may be missing. 0 where there is none.</summary>
    private static int ReadNumber(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text is not ['&', '#', _, ..])
            return 0;
        var hexadecimal = text[2] is 'x' or 'X';
        var digits = text[(hexadecimal ? 3 : 2)..];
        var count = 0;
        while (
            count < digits.Length
            && (hexadecimal ? char.IsAsciiHexDigit(digits[count]) : char.IsAsciiDigit(digits[count]))
        )
        {
            value = Math.Min(value, 0x110000) * (hexadecimal ? 16 : 10) + DigitValue(digits[count]);
            count++;
        }
        if (count == 0)
            return 0;
        var length = text.Length - digits.Length + count;
        return length < text.Length && text[length] == ';' ? length + 1 : length;
    }

    private static int DigitValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
