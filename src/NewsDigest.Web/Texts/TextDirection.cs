using System.Text;

namespace NewsDigest.Web.Texts;

/// <summary>Tells in which direction a text runs.</summary>
public static class TextDirection
{
    private static readonly HashSet<string> RightToLeft = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

    /// <summary>
    /// Whether a text runs from right to left: its language says so, or its first letter does, whatever the language
    /// was taken for.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Two-letter ISO 639-1 code; null where it is not known.</param>
    public static bool IsRightToLeft(string text, string? language = null)
    {
        if (language is not null && RightToLeft.Contains(language))
            return true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return IsRightToLeftScript(rune.Value);
        }
        return false;
    }

    /// <summary>Hebrew to Arabic Extended-A, their presentation forms, and the right-to-left part of the second plane.</summary>
    private static bool IsRightToLeftScript(int value) =>
        value
            is (>= 0x0590 and <= 0x08FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFF)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF);
}
