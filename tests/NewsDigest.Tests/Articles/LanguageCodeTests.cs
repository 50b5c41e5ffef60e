using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles;

public class LanguageCodeTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN-gb", "en")]
    [InlineData("pt_BR", "pt")]
    [InlineData(" de ", "de")]
    [InlineData("deu", "de")]
    [InlineData("English", "en")]
    public void Declarations_become_two_letters(string declared, string code) =>
        LanguageCode.From(declared).ShouldBe(code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("??")]
    [InlineData("unknown language")]
    public void What_names_no_language_is_none(string? declared) => LanguageCode.From(declared).ShouldBeNull();
}
