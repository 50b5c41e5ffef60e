using CsCheck;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Tests.Texts;

public class DisplayTextTests
{
    [Theory]
    [InlineData("two\r\nlines\tand  gaps ", "two lines and gaps")]
    [InlineData("null\0and bell\a", "null and bell")]
    [InlineData("A\u202Etxet desrever\u202C", "Atxet desrever")]
    [InlineData("iso\u2066lated\u2069 and \u200Emarked\u200F", "isolated and marked")]
    [InlineData("zero\u200Bwidth\uFEFF\u2060 soft\u00ADhyphen", "zerowidth softhyphen")]
    [InlineData("hidden\U000E0041\U000E0042 tags", "hidden tags")]
    [InlineData("lone \ud83d surrogate", "lone surrogate")]
    [InlineData("\u200B \u202E", "")]
    public void What_cannot_be_seen_is_taken_out(string text, string clean) =>
        DisplayText.Clean(text, 100).ShouldBe(clean);

    [Theory]
    [InlineData("👩‍🚒 and ❤️")]
    [InlineData("می‌خواهم")]
    [InlineData("क्‍ष")]
    [InlineData("שָׁלוֹם and Việt Nam")]
    [InlineData("<b>markup</b> & \"quotes\"")]
    public void What_is_written_with_joiners_and_marks_stays(string text) =>
        DisplayText.Clean(text, 100).ShouldBe(text);

    [Fact]
    public void Joiners_that_join_nothing_are_taken_out() =>
        DisplayText.Clean("\u200Da\u200D\u200D b\u200C", 100).ShouldBe("a b");

    [Fact]
    public void A_tower_of_marks_is_cut_down() =>
        DisplayText.Clean("Z" + new string('\u0301', 60) + "!", 100).ShouldBe("Z\u0301\u0301\u0301\u0301!");

    [Fact]
    public void A_long_text_is_cut_after_a_word() =>
        DisplayText.Cut("The harbour reopens, and the ferries return", 22).ShouldBe("The harbour reopens…");

    [Fact]
    public void A_long_text_without_words_is_cut_between_characters_as_people_see_them() =>
        DisplayText.Cut("👩‍🚒👩‍🚒👩‍🚒", 12).ShouldBe("👩‍🚒👩‍🚒…");

    [Fact]
    public void A_text_that_fits_is_not_touched() => DisplayText.Cut("Fits well", 9).ShouldBe("Fits well");

    [Fact]
    public void No_text_is_longer_than_its_limit_or_broken() =>
        Gen.Select(Gen.String, Gen.Int[2, 40])
            .Sample(
                (text, limit) =>
                {
                    var clean = DisplayText.Clean(text, limit);
                    clean.Length.ShouldBeLessThanOrEqualTo(limit);
                    clean.EnumerateRunes().ShouldAllBe(rune => rune.Value != 0xFFFD);
                    clean.Any(char.IsControl).ShouldBeFalse();
                }
            );

    [Fact]
    public void Cleaning_a_clean_text_changes_nothing() =>
        Gen.String.Sample(text =>
        {
            var clean = DisplayText.Clean(text, 1000);
            DisplayText.Clean(clean, 1000).ShouldBe(clean);
        });
}
