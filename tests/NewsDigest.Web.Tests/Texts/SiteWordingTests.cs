using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Tests.Texts;

public partial class SiteWordingTests
{
    public static TheoryData<string> Languages => [.. Wording.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_every_text_with_the_same_values_in_it(string language)
    {
        var english = Texts("");

        var translated = Texts(language == "en" ? "" : language);

        translated.Keys.ShouldBe(english.Keys, ignoreOrder: true);
        foreach (var (key, text) in translated)
            Values(text).ShouldBe(Values(english[key]), key);
    }

    [Fact]
    public void A_text_that_is_not_there_is_a_fault() =>
        Should.Throw<MissingManifestResourceException>(() => SiteWording.Of("en")["Nonsense"]);

    private static SortedDictionary<string, string> Texts(string culture)
    {
        var resources = new ResourceManager(typeof(SiteWording));
        var set = resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), true, false).ShouldNotBeNull();
        return new SortedDictionary<string, string>(
            set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!)
        );
    }

    private static string Values(string text) =>
        string.Join(
            ' ',
            Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)
        );

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Placeholder();
}
