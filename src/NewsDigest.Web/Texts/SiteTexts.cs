using System.Collections.Frozen;
using System.Globalization;
using NewsDigest.OperatorFiles;

namespace NewsDigest.Web.Texts;

/// <summary>The texts of an installation: ours, with the operator's own in the place of some.</summary>
public sealed class SiteTexts
{
    private readonly FrozenDictionary<string, (Wording Words, SiteWording Pages)> byLanguage;

    /// <summary>Texts in which the operator's stand for ours.</summary>
    /// <param name="own">The operator's texts by their name, by two-letter ISO 639-1 code of their language.</param>
    internal SiteTexts(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> own) =>
        byLanguage = Wording.Languages.ToFrozenDictionary(
            language => language,
            language =>
            {
                var culture = CultureInfo.GetCultureInfo(language);
                var texts = (
                    own.GetValueOrDefault(language) ?? FrozenDictionary<string, string>.Empty
                ).ToFrozenDictionary();
                return (new Wording(culture, texts), new SiteWording(culture, texts));
            }
        );

    /// <summary>Our own texts alone.</summary>
    public static SiteTexts Ours { get; } = new(FrozenDictionary<string, IReadOnlyDictionary<string, string>>.Empty);

    /// <summary>The texts with the operator's own, as a file names them.</summary>
    /// <param name="json">
    /// An object with a language's code for each name, and as its value an object of texts by the name that they have in
    /// <c>Wording.resx</c> or <c>SiteWording.resx</c>: <c>{"en": {"Top": "Three to begin with"}}</c>.
    /// </param>
    /// <exception cref="OperatorFileException">The file cannot be used; the message names the line.</exception>
    public static SiteTexts Parse(string json) => new(TextsFile.Read(json));

    /// <summary>The texts around the news in a language, or in English where they are not translated.</summary>
    /// <param name="language">Two-letter ISO 639-1 code.</param>
    public Wording Words(string language) => Of(language).Words;

    /// <summary>The texts of pages and service mails in a language, or in English where they are not translated.</summary>
    /// <param name="language">Two-letter ISO 639-1 code.</param>
    public SiteWording Pages(string language) => Of(language).Pages;

    private (Wording Words, SiteWording Pages) Of(string language) =>
        byLanguage.TryGetValue(language, out var texts) ? texts : byLanguage[Wording.Languages[0]];
}
