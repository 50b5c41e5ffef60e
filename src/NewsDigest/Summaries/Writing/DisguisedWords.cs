using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsDigest.Summaries.Writing;

/// <summary>
/// Undoes what keeps a program, and no person, from reading a word: letters of other alphabets that look like Latin ones, accents
/// where there are none, hyphens, underscores or digits inside of it, words run together.
/// </summary>
internal static class DisguisedWords
{
    /// <summary>Capitals within a word from which it is several words run together; "YouTube" is one.</summary>
    private const int FewestHumps = 3;

    private const string LookAlikes = "АВСЕНІЈКМОРЅТХҮаеіјорсѕхуԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανι";
    private const string Letters = "ABCEHIJKMOPSTXYaeijopcsxydhABEZHIKMNOPTYXoavi";
    private const string Digits = "013457";
    private const string DigitLetters = "oieast";

    private const char Grave = '\u0300';
    private const char Acute = '\u0301';

    private static readonly SearchValues<char> Marks = SearchValues.Create("-_013457");

    /// <summary>The sentence as a person reads it; itself where nothing is in disguise.</summary>
    public static string Undo(string sentence)
    {
        var isAscii = Ascii.IsValid(sentence);
        if (isAscii && !sentence.AsSpan().ContainsAny(Marks) && !HasHumps(sentence))
            return sentence;
        var text = isAscii ? sentence : WithoutAccents(sentence);
        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isInside = i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);
            if (c == '_')
                read.Append(' ');
            else if (isInside && c == '-' && char.IsLower(text[i - 1]) && char.IsLower(text[i + 1]))
                continue;
            else if (isInside && Digits.IndexOf(c) is >= 0 and var digit)
                read.Append(DigitLetters[digit]);
            else
                read.Append(LookAlikes.IndexOf(c) is >= 0 and var letter ? Letters[letter] : c);
        }
        return HasHumps(sentence) ? Apart(read.ToString()) : read.ToString();
    }

    /// <summary>An accent on the last letter alone is left: it makes "ignoré" of "ignore" in some languages.</summary>
    private static string WithoutAccents(string sentence)
    {
        var decomposed = sentence.Normalize(NormalizationForm.FormD);
        var text = new StringBuilder(decomposed.Length);
        for (var i = 0; i < decomposed.Length; i++)
        {
            var isMark = CharUnicodeInfo.GetUnicodeCategory(decomposed[i]) == UnicodeCategory.NonSpacingMark;
            var endsWord = i + 1 == decomposed.Length || !char.IsLetter(decomposed[i + 1]);
            if (!isMark || (endsWord && decomposed[i] is Grave or Acute))
                text.Append(decomposed[i]);
        }
        return text.ToString();
    }

    private static bool HasHumps(string sentence)
    {
        var humps = 0;
        for (var i = 1; i < sentence.Length; i++)
        {
            if (sentence[i] == ' ')
                humps = 0;
            else if (char.IsUpper(sentence[i]) && char.IsLower(sentence[i - 1]) && ++humps == FewestHumps)
                return true;
        }
        return false;
    }

    private static string Apart(string sentence)
    {
        var apart = new StringBuilder(sentence.Length + FewestHumps);
        for (var i = 0; i < sentence.Length; i++)
        {
            if (i > 0 && char.IsUpper(sentence[i]) && char.IsLower(sentence[i - 1]))
                apart.Append(' ');
            apart.Append(sentence[i]);
        }
        return apart.ToString();
    }
}
