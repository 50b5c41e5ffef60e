using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Articles;

/// <summary>Makes an article's identity from its text.</summary>
public static class ArticleIdentity
{
    /// <summary>A body of fewer words does not tell articles apart by itself: its title counts too.</summary>
    public const int WordsThatIdentify = 40;

    /// <summary>
    /// The identity of a text: letters, digits and currency signs alone, in one case and Unicode form, so that
    /// white space, paragraphs, punctuation and kinds of quotation marks make no difference; digits parted by
    /// anything stay parted ("3.5" is not "35").
    /// </summary>
    public static ArticleId Of(string title, IReadOnlyList<string> paragraphs)
    {
        var text = new StringBuilder();
        if (Words.CountAll(paragraphs) < WordsThatIdentify)
            Append(text, title);
        foreach (var paragraph in paragraphs)
            Append(text, paragraph);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return new ArticleId(Convert.ToHexStringLower(hash.AsSpan(0, 16)));
    }

    private static void Append(StringBuilder text, string part)
    {
        Span<char> utf16 = stackalloc char[2];
        var parted = true;
        foreach (var rune in part.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.CurrencySymbol)
            {
                parted = true;
                continue;
            }
            if (parted && Rune.IsDigit(rune) && text.Length > 0 && char.IsDigit(text[^1]))
                text.Append(' ');
            parted = false;
            text.Append(utf16[..Rune.ToLowerInvariant(rune).EncodeToUtf16(utf16)]);
        }
    }
}
