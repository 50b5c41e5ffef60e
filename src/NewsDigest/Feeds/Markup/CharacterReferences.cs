using System.Buffers;
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
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var resolved = new string(buffer.AsSpan(0, Write(text, buffer)));
        ArrayPool<char>.Shared.Return(buffer);
        return resolved;
    }

    /// <summary>Appends a text with its references resolved.</summary>
    public static void Append(StringBuilder output, ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
        {
            output.Append(text);
            return;
        }
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        output.Append(buffer.AsSpan(0, Write(text, buffer)));
        ArrayPool<char>.Shared.Return(buffer);
    }

    /// <summary>Writes a text with its references resolved, which is never longer than the text; returns its length.</summary>
    private static int Write(ReadOnlySpan<char> text, Span<char> output)
    {
        var length = 0;
        while (text.IndexOf('&') is var at && at >= 0)
        {
            text[..at].CopyTo(output[length..]);
            length += at;
            text = text[at..];
            var rest = output[length..];
            var (read, written) = text is ['&', '#', ..] ? WriteNumeric(text, rest) : WriteNamed(text, rest);
            if (read == 0)
            {
                rest[0] = '&';
                (read, written) = (1, 1);
            }
            length += written;
            text = text[read..];
        }
        text.CopyTo(output[length..]);
        return length + text.Length;
    }

    private static (int Read, int Written) WriteNamed(ReadOnlySpan<char> text, Span<char> output)
    {
        var within = text[..Math.Min(text.Length, LongestName)];
        var end = within.IndexOf(';');
        if (end < 2)
            return default;
        char? common = within[1..end] switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" => '\u00A0',
            _ => null,
        };
        if (common is { } c)
        {
            output[0] = c;
            return (end + 1, 1);
        }
        if (within[1..end].ContainsAnyExcept(Letters.AsciiAlphanumeric))
            return default;
        var reference = within[..(end + 1)].ToString();
        var character = WebUtility.HtmlDecode(reference);
        if (character == reference)
            return default;
        character.CopyTo(output);
        return (end + 1, character.Length);
    }

    private static (int Read, int Written) WriteNumeric(ReadOnlySpan<char> text, Span<char> output)
    {
        var length = ReadNumber(text, out var value);
        if (length == 0)
            return default;
        if (value is >= 0xD800 and < 0xDC00)
        {
            // Some encoders write a character beyond U+FFFF as its two halves.
            var secondLength = ReadNumber(text[length..], out var second);
            if (secondLength > 0 && second is >= 0xDC00 and < 0xE000)
            {
                (output[0], output[1]) = ((char)value, (char)second);
                return (length + secondLength, 2);
            }
        }
        if (value < 0x10000)
        {
            var character = Windows1252.FromC1((char)value) ?? (char)value;
            var isText =
                !char.IsControl(character) && !char.IsSurrogate(character) && character < '\uFFFE'
                || character is '\n' or '\r' or '\t';
            if (!isText)
                return (length, 0);
            output[0] = character;
            return (length, 1);
        }
        return (length, value <= 0x10FFFF ? new Rune(value).EncodeToUtf16(output) : 0);
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
