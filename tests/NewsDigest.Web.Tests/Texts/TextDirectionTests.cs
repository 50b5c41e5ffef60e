using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Tests.Texts;

public class TextDirectionTests
{
    [Theory]
    [InlineData("الميناء القديم", "ar")]
    [InlineData("BBC الميناء", "ar")]
    [InlineData("הנמל הישן", "und")]
    [InlineData("25 דקות", "en")]
    public void A_text_runs_from_the_right_where_its_language_or_first_letter_does(string text, string language) =>
        TextDirection.IsRightToLeft(text, language).ShouldBeTrue();

    [Theory]
    [InlineData("The harbour", "en")]
    [InlineData("Harbour الميناء", "en")]
    [InlineData("港", "zh")]
    [InlineData("25", "und")]
    [InlineData("", "en")]
    public void Every_other_text_runs_from_the_left(string text, string language) =>
        TextDirection.IsRightToLeft(text, language).ShouldBeFalse();
}
