using NewsDigest.Summaries;
using NewsDigest.Text;

namespace NewsDigest.Tests.Summaries;

public class LeadingConnectivesTests
{
    [Theory]
    [InlineData("en", "But the harbour stays closed.", "The harbour stays closed.")]
    [InlineData("en", "And yet, the harbour stays closed.", "The harbour stays closed.")]
    [InlineData("en", "However, the harbour stays closed.", "The harbour stays closed.")]
    [InlineData("en", "But, the harbour stays closed.", "The harbour stays closed.")]
    [InlineData("en", "But \"nobody\" was on the pier.", "\"nobody\" was on the pier.")]
    [InlineData("de", "Aber der Hafen bleibt zu.", "Der Hafen bleibt zu.")]
    [InlineData("fr", "Mais le port reste fermé.", "Le port reste fermé.")]
    [InlineData("es", "Pero el puerto sigue cerrado.", "El puerto sigue cerrado.")]
    [InlineData("it", "Ma il porto resta chiuso.", "Il porto resta chiuso.")]
    [InlineData("pt", "Mas o porto continua fechado.", "O porto continua fechado.")]
    [InlineData("nl", "Maar de haven blijft dicht.", "De haven blijft dicht.")]
    public void What_only_ties_a_sentence_to_another_is_left_out(string language, string sentence, string rest) =>
        LeftOut(sentence, language).ShouldBe(rest);

    [Theory]
    [InlineData("en", "But for the wall the harbour had been lost.")]
    [InlineData("en", "However hard they tried, the harbour was lost.")]
    [InlineData("en", "Butter is landed in the harbour.")]
    [InlineData("en", "Still waters run through the harbour.")]
    [InlineData("de", "Außerdem bleibt der Hafen zu.")]
    [InlineData("pl", "Ale port jest zamknięty.")]
    public void What_means_something_stays(string language, string sentence) =>
        LeftOut(sentence, language).ShouldBe(sentence);

    private static string LeftOut(string sentence, string language) =>
        LeadingConnectives.LeaveOut(new Sentence(0, 0, sentence, language)).Content;
}
