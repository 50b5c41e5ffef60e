using NewsDigest.Summaries.FactChecking;

namespace NewsDigest.Tests.Summaries.FactChecking;

public class FactCheckPrepositionsTests
{
    [Theory]
    [InlineData("en", "Prices fell from 40 to 35 crowns.", "Prices fell to 40 crowns.")]
    [InlineData("en", "Prices fell from 40 to 35 crowns.", "Prices fell 40 crowns.")]
    [InlineData("en", "Sales doubled to 8,000 boats.", "Sales doubled by 8,000 boats.")]
    [InlineData("en", "Sales rose 8,000 boats.", "Sales rose to 8,000 boats.")]
    [InlineData("en", "The yard closes by June.", "The yard closes in June.")]
    [InlineData("en", "The yard was sold to Norvik.", "The yard was sold by Norvik.")]
    [InlineData("en", "Police arrested Dane.", "Police arrested by Dane.")]
    [InlineData("de", "Der Verlust stieg auf 5 Kronen.", "Der Verlust stieg um 5 Kronen.")]
    [InlineData("fr", "Les prix sont passés de 40 à 35 couronnes.", "Les prix sont passés à 40 couronnes.")]
    [InlineData("es", "Los precios bajaron de 40 a 35 coronas.", "Los precios bajaron a 40 coronas.")]
    [InlineData("it", "I prezzi sono scesi da 40 a 35 corone.", "I prezzi sono scesi a 40 corone.")]
    [InlineData("pt", "Os preços caíram de 40 para 35 coroas.", "Os preços caíram para 40 coroas.")]
    [InlineData("fr", "Thorne a battu Koch.", "Thorne a été battu par Koch.")]
    public void A_preposition_that_tells_direction_or_doer_is_not_exchanged(
        string language,
        string source,
        string sentence
    ) => FactCheck.WhyUnsupported(sentence, [source], language: language).ShouldNotBeNull().ShouldStartWith("says '");

    [Theory]
    [InlineData("Sales rose by 5 percent.", "Sales rose 5 percent.")]
    [InlineData("Sales rose 5 percent.", "Sales rose by 5 percent.")]
    [InlineData("The bridge in Lusk opened on Tuesday.", "The bridge at Lusk opened Tuesday.")]
    [InlineData("The yard was sold by mayor Ada Thorne.", "The yard was sold by Thorne.")]
    public void Other_prepositions_may_come_and_go(string source, string sentence) =>
        FactCheck.WhyUnsupported(sentence, [source]).ShouldBeNull();
}
