using System.Globalization;

namespace NewsDigest.Articles;

/// <summary>Reads what documents declare as their language.</summary>
public static class LanguageCode
{
    /// <summary>
    /// The two-letter ISO 639-1 code of a declaration such as "en", "en-GB", "pt_BR", "deu" or "English"; null for anything
    /// else.
    /// </summary>
    public static string? From(string? declared)
    {
        if (string.IsNullOrWhiteSpace(declared))
            return null;
        var end = declared.AsSpan().Trim().IndexOfAny('-', '_');
        var tag = (end < 0 ? declared.Trim() : declared.Trim()[..end]).ToLowerInvariant();
        if (tag.Length == 2)
            return tag.All(char.IsAsciiLetterLower) ? tag : null;
        return Longer.Value.GetValueOrDefault(tag);
    }

    private static readonly Lazy<Dictionary<string, string>> Longer = new(() =>
    {
        var codes = new Dictionary<string, string>();
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures))
        {
            if (culture.TwoLetterISOLanguageName.Length != 2)
                continue;
            codes.TryAdd(culture.ThreeLetterISOLanguageName, culture.TwoLetterISOLanguageName);
            codes.TryAdd(culture.EnglishName.ToLowerInvariant(), culture.TwoLetterISOLanguageName);
            codes.TryAdd(culture.NativeName.ToLowerInvariant(), culture.TwoLetterISOLanguageName);
        }
        return codes;
    });
}
