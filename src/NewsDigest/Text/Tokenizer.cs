using System.Globalization;

namespace NewsDigest.Text;

/// <summary>Cuts text into words and numbers.</summary>
public static class Tokenizer
{
    /// <summary>
    /// The words and numbers of a text in their order; punctuation and symbols are left out. Words hold inner
    /// apostrophes and hyphens ("don't", "cease-fire"), the points of abbreviations ("U.S.") and inner ampersands
    /// ("R&amp;D"); numbers hold their separators and what is written on to them ("1,200", "19th", "1.2bn"). Ideographs
    /// are words of one character each, as these scripts write no spaces.
    /// </summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 2);
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            if (char.IsDigit(text[i]))
            {
                i = EndOfNumber(text, i);
                tokens.Add(new Token(start, i - start, TokenKind.Number));
            }
            else if (LetterLength(text, i) is > 0 and var length)
            {
                i = IsIdeograph(text, i) ? i + length : EndOfWord(text, i + length);
                tokens.Add(new Token(start, i - start, TokenKind.Word));
            }
            else
                i++;
        }
        return tokens;
    }

    private static int EndOfNumber(string text, int i)
    {
        while (i < text.Length)
        {
            if (char.IsDigit(text[i]))
                i++;
            else if (IsNumberSeparator(text[i]) && i + 1 < text.Length && char.IsDigit(text[i + 1]))
                i += 2;
            else if (LetterLength(text, i) is > 0 and var length && !IsIdeograph(text, i))
                i += length;
            else
                break;
        }
        return i;
    }

    /// <summary>The no-break spaces that group digits in some languages count; the plain space does not.</summary>
    private static bool IsNumberSeparator(char c) => c is '.' or ',' or '\'' or '’' or '\u00A0' or '\u202F';

    private static int EndOfWord(string text, int i)
    {
        var start = i - 1;
        while (i < text.Length)
        {
            if (char.IsDigit(text[i]))
                i++;
            else if (LetterLength(text, i) is > 0 and var length)
            {
                if (IsIdeograph(text, i))
                    break;
                i += length;
            }
            else if (IsJoint(text[i]) && i + 1 < text.Length && IsWordCharacter(text, i + 1))
                i++;
            else if (text[i] == '.' && i == start + 1 && EndOfPointedAbbreviation(text, start) is > 0 and var end)
                return end;
            else
                break;
        }
        return i;
    }

    private static bool IsWordCharacter(string text, int i) =>
        char.IsDigit(text[i]) || (LetterLength(text, i) > 0 && !IsIdeograph(text, i));

    private static bool IsJoint(char c) => c is '\'' or '’' or 'ʼ' or '-' or '\u2010' or '\u2011' or '&';

    /// <summary>The end of "U.S.", "e.g." or "U.S" from its first letter; 0 where there is no such abbreviation.</summary>
    private static int EndOfPointedAbbreviation(string text, int start)
    {
        var letters = 1;
        var i = start + 1;
        while (i + 1 < text.Length && text[i] == '.' && char.IsLetter(text[i + 1]))
        {
            // "end.Next": the letter after the point must stand alone.
            if (i + 2 < text.Length && char.IsLetterOrDigit(text[i + 2]))
                break;
            letters++;
            i += 2;
        }
        if (letters < 2)
            return 0;
        return i < text.Length && text[i] == '.' ? i + 1 : i;
    }

    /// <summary>Count of characters of the letter or combining mark at an index; 0 where there is none.</summary>
    private static int LetterLength(string text, int i)
    {
        var c = text[i];
        if (char.IsAscii(c))
            return char.IsAsciiLetter(c) ? 1 : 0;
        if (char.IsHighSurrogate(c))
            return i + 1 < text.Length && char.IsLetter(text, i) ? 2 : 0;
        return
            char.IsLetter(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            ? 1
            : 0;
    }

    /// <summary>Han characters, Hiragana, and the ideographs beyond the basic plane.</summary>
    private static bool IsIdeograph(string text, int i) =>
        text[i] is (>= '\u3040' and <= '\u309F') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
        || (char.IsHighSurrogate(text[i]) && text[i] is >= '\uD840' and <= '\uD888');
}
