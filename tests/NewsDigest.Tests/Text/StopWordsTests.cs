using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class StopWordsTests
{
    [Theory]
    [InlineData("en", "the")]
    [InlineData("en", "said")]
    [InlineData("de", "und")]
    [InlineData("fr", "avec")]
    [InlineData("es", "pero")]
    [InlineData("it", "della")]
    [InlineData("pt", "não")]
    [InlineData("nl", "het")]
    public void Small_words_of_a_language_are_stop_words(string language, string word) =>
        StopWords.Contains(word, language).ShouldBeTrue();

    [Theory]
    [InlineData("en", "bridge")]
    [InlineData("en", "und")]
    [InlineData("xx", "the")]
    public void Words_with_a_subject_and_words_of_other_languages_are_none(string language, string word) =>
        StopWords.Contains(word, language).ShouldBeFalse();

    [Fact]
    public void Case_does_not_matter_to_words_as_written() => StopWords.IsWritten("The").ShouldBeTrue();
}
