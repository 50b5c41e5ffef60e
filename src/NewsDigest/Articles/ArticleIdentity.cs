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
        return new ArticleId(Convert.ToHexStringLower(Hash(text).AsSpan(0, 16)));
    }

    /// <summary>The hash of the text in UTF-8, made piece by piece: a long text once more in one piece takes much memory.</summary>
    private static byte[] Hash(StringBuilder text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        Span<byte> bytes = stackalloc byte[1024];
        foreach (var chunk in text.GetChunks())
        {
            var rest = chunk.Span;
            while (rest.Length > 0)
            {
                encoder.Convert(rest, bytes, flush: false, out var read, out var written, out _);
                hash.AppendData(bytes[..written]);
                rest = rest[read..];
            }
        }
        return hash.GetHashAndReset();
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
