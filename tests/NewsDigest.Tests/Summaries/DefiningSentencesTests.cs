using NewsDigest.Summaries;
using NewsDigest.Text;

namespace NewsDigest.Tests.Summaries;

public class DefiningSentencesTests
{
    [Theory]
    [InlineData("en", "The Ellery Harbour Trust, or EHT, is a charity of nine towns.")]
    [InlineData("en", "EHT is a charity of nine towns.")]
    [InlineData("en", "The Port of Ellery is one of the oldest in the country.")]
    [InlineData("de", "Die EHT ist eine Stiftung von neun Städten.")]
    [InlineData("es", "El Fondo del Puerto, o FDP, es una fundación de nueve ciudades.")]
    public void What_only_says_what_something_is_defines_it(string language, string sentence) =>
        Of(sentence, language).ShouldBeTrue();

    [Theory]
    [InlineData("Melissa Dane is a lawyer of the harbour.")]
    [InlineData("The Ellery Harbour Trust is selling a wall.")]
    [InlineData("The strike is a blow to the harbour.")]
    [InlineData("The Ellery Harbour Trust said the wall is a mistake.")]
    [InlineData("It is a mistake, the Ellery Harbour Trust said.")]
    public void What_tells_of_people_or_of_what_happened_does_not(string sentence) => Of(sentence).ShouldBeFalse();

    private static bool Of(string content, string language = "en") =>
        DefiningSentences.IsOne(new Sentence(0, 0, content, language));
}
