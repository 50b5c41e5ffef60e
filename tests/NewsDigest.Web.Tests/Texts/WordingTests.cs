using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Tests.Texts;

public partial class WordingTests
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
    public void A_language_without_texts_is_served_in_english() => Wording.Of("xx").Language.ShouldBe("en");

    [Theory]
    [InlineData("en", "Friday, March 6, 2026")]
    [InlineData("de", "Freitag, 6. März 2026")]
    public void Dates_are_written_as_the_language_does(string language, string date) =>
        Wording.Of(language).Date(new DateOnly(2026, 3, 6)).ShouldBe(date);

    [Theory]
    [InlineData("en", "1,200\u00a0articles")]
    [InlineData("de", "1.200\u00a0Artikel")]
    public void Numbers_are_written_as_the_language_does(string language, string articles) =>
        Wording.Of(language).Articles(1200).ShouldBe(articles);

    [Theory]
    [InlineData(0, "within the hour")]
    [InlineData(-5, "within the hour")]
    [InlineData(1, "1\u00a0hour ago")]
    [InlineData(23, "23\u00a0hours ago")]
    [InlineData(24, "1\u00a0day ago")]
    [InlineData(100, "4\u00a0days ago")]
    [InlineData(300, "2/21/2026")]
    public void Ages_are_told_in_the_unit_that_says_most(int hours, string age)
    {
        var now = new DateTimeOffset(2026, 3, 6, 5, 30, 0, TimeSpan.Zero);

        Wording.Of("en").Age(now.AddHours(-hours), now).ShouldBe(age);
    }

    [Theory]
    [InlineData(0, "Harbour reopens")]
    [InlineData(1, "Harbour reopens · 1\u00a0more story")]
    [InlineData(2, "Harbour reopens · 2\u00a0more stories")]
    public void A_subject_says_how_many_stories_follow(int more, string subject) =>
        Wording.Of("en").Subject("Harbour reopens", more).ShouldBe(subject);

    private static SortedDictionary<string, string> Texts(string culture)
    {
        var resources = new ResourceManager(typeof(Wording));
        var set = resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), true, false).ShouldNotBeNull();
        return new SortedDictionary<string, string>(
            set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!)
        );
    }

    private static string Values(string text) =>
        string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Placeholder();
}
