using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace NewsDigest.Web.Texts;

/// <summary>The texts of the site's pages and of the mails beside the briefings in one language, by name.</summary>
/// <remarks>They stand in <c>SiteWording.resx</c> and its translations, which have the same names.</remarks>
public sealed class SiteWording
{
    private static readonly ResourceManager Resources = new(typeof(SiteWording));

    private static readonly FrozenDictionary<string, SiteWording> ByLanguage = Wording.Languages.ToFrozenDictionary(
        language => language,
        language => new SiteWording(CultureInfo.GetCultureInfo(language), FrozenDictionary<string, string>.Empty)
    );

    private readonly CultureInfo culture;
    private readonly FrozenDictionary<string, string> own;

    /// <summary>Texts in a language.</summary>
    /// <param name="culture">The language.</param>
    /// <param name="own">The operator's texts that stand for ours, by name.</param>
    internal SiteWording(CultureInfo culture, FrozenDictionary<string, string> own) =>
        (this.culture, this.own) = (culture, own);

    /// <summary>Our own texts in a language, or in English where they are not translated.</summary>
    /// <param name="language">Two-letter ISO 639-1 code.</param>
    public static SiteWording Of(string language) =>
        ByLanguage.GetValueOrDefault(language, ByLanguage[Wording.Languages[0]]);

    /// <summary>A text as it stands there.</summary>
    /// <exception cref="MissingManifestResourceException">There is none of this name.</exception>
    public string this[string name] =>
        Find(name) ?? throw new MissingManifestResourceException($"There is no text '{name}'.");

    /// <summary>A text, or null where there is none of this name.</summary>
    public string? Find(string name) => own.GetValueOrDefault(name) ?? Resources.GetString(name, culture);

    /// <summary>A text with values put in.</summary>
    public string Format(string name, params ReadOnlySpan<object?> values) =>
        string.Format(culture, this[name], values);
}
