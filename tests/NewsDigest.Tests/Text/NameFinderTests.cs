using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class NameFinderTests
{
    [Theory]
    [InlineData("Yesterday the mayor of Port Ellery met Maria Lindqvist.", "Port Ellery|Maria Lindqvist")]
    [InlineData("A ship of NATO passed the U.S. coast.", "NATO|U.S.")]
    [InlineData("NATO sent a ship.", "NATO")]
    [InlineData("Maria Lindqvist left.", "Maria Lindqvist")]
    [InlineData("Floods closed the road.", "")]
    [InlineData("The governor of the Bank of Tarn met Ursula van der Meer.", "Bank of Tarn|Ursula van der Meer")]
    [InlineData("She met Secretary of State Nora Falk and President Olsen.", "Nora Falk|Olsen")]
    [InlineData("They called Mr. Olsen and J. R. Falk from St. Hilda.", "Olsen|J. R. Falk|St. Hilda")]
    [InlineData("On Monday, and again in March, the president spoke.", "")]
    [InlineData("It is Lindqvist's plan, not Olsen’s.", "Lindqvist|Olsen")]
    [InlineData("He joined Marsh & Cole in 2020, not Brill, Tarn or Vance.", "Marsh & Cole|Brill|Tarn|Vance")]
    [InlineData("It flew with Apollo 11 over Jean-Paul O’Brien.", "Apollo 11|Jean-Paul O’Brien")]
    [InlineData("\"Never,\" said Olsen. \"We wait.\"", "Olsen")]
    [InlineData("BRIDGE CLOSED IN ELLERY AFTER STORM", "")]
    public void Names_are_found_by_their_writing(string sentence, string expected) =>
        NameFinder.Find(sentence).ShouldBe(expected.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_word_that_opens_a_sentence_is_a_name_where_the_text_capitalises_it_elsewhere()
    {
        var sentences = SentenceSplitter.Split(["Lindqvist won. Voters cheered for Lindqvist. The voters went home."]);

        NameFinder
            .Find(sentences)
            .ShouldBe([
                ["Lindqvist"],
                ["Lindqvist"],
                [],
            ]);
    }

    [Fact]
    public void A_capitalised_opening_word_that_the_text_knows_in_lower_case_is_left_out_of_the_name()
    {
        var sentences = SentenceSplitter.Split(["Police Ellery said nothing. Some police came."]);

        NameFinder.Find(sentences)[0].ShouldBe(["Ellery"]);
    }

    [Theory]
    [InlineData("Die Regierung in Ellery hat Maria Lindqvist den neuen Vertrag gezeigt.", "Ellery|Maria Lindqvist")]
    [InlineData("Der Haushalt der Stadt wächst, sagte Olsen.", "Olsen")]
    public void German_nouns_are_no_names(string sentence, string expected) =>
        NameFinder.Find(sentence, "de").ShouldBe(expected.Split('|'));
}
