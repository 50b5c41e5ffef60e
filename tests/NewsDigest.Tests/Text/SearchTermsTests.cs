using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class SearchTermsTests
{
    [Theory]
    [InlineData("Elections", "election", "en")]
    [InlineData("Élections", "election", "fr")]
    [InlineData("MÜNCHEN", "munchen", "de")]
    [InlineData("Straße", "strasse", "de")]
    [InlineData("cease-fire", "ceasefire", "en")]
    [InlineData("cease-fire", "fire", "en")]
    [InlineData("1,200", "1200", "en")]
    [InlineData("U.S.", "us", "en")]
    [InlineData("Łódź", "lodz", "pl")]
    [InlineData("e\u0301lection", "élection", "fr")]
    public void A_word_is_found_under_what_people_type_for_it(string written, string typed, string language) =>
        SearchTerms
            .Words(written)
            .SelectMany(word => SearchTerms.OfWord(word, language))
            .Intersect(SearchTerms.Words(typed).SelectMany(word => SearchTerms.OfWord(word, language)))
            .ShouldNotBeEmpty();

    [Fact]
    public void Stop_words_are_no_terms() => SearchTerms.Of("The bridge of the town", "en").Count.ShouldBe(2);

    [Fact]
    public void A_text_without_words_has_no_terms() => SearchTerms.Of(" – … \u200b", "en").ShouldBeEmpty();

    [Fact]
    public void What_is_too_long_for_a_word_is_left_out() =>
        SearchTerms.Of(new string('a', 5000) + " bridge", "en").ShouldHaveSingleItem();
}
