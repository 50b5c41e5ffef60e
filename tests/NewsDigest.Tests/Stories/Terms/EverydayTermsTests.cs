using NewsDigest.Stories.Terms;
using NewsDigest.Text;

namespace NewsDigest.Tests.Stories.Terms;

public class EverydayTermsTests
{
    [Theory]
    [InlineData("en", "governments", "ferries")]
    [InlineData("de", "ministerin", "schleuse")]
    [InlineData("fr", "ministre", "traversier")]
    [InlineData("es", "ministro", "transbordador")]
    [InlineData("it", "ministro", "traghetto")]
    [InlineData("pt", "ministro", "jangada")]
    [InlineData("nl", "minister", "veerboot")]
    public void Each_language_knows_its_everyday_words_in_any_form(string language, string everyday, string telling)
    {
        EverydayTerms.Share(Stemmer.Stem(everyday, language), language).ShouldNotBeNull();
        EverydayTerms.Share(Stemmer.Stem(telling, language), language).ShouldBeNull();
    }

    [Fact]
    public void A_word_is_everyday_in_its_own_language_alone() =>
        EverydayTerms.Share(Stemmer.Stem("regierung", "de"), "en").ShouldBeNull();

    [Fact]
    public void Small_numbers_are_everyday_in_any_language() => EverydayTerms.Share("7", "eo").ShouldNotBeNull();

    [Fact]
    public void A_language_without_a_list_has_no_everyday_words() =>
        EverydayTerms.Share("registaro", "eo").ShouldBeNull();
}
