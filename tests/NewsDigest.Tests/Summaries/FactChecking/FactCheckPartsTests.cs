using NewsDigest.Summaries.FactChecking;

namespace NewsDigest.Tests.Summaries.FactChecking;

public class FactCheckPartsTests
{
    [Theory]
    [InlineData("en", "The sister of the victim was arrested.", "The victim was arrested.")]
    [InlineData("en", "Police held the sister of the victim on Monday.", "Police held the victim on Monday.")]
    [InlineData("en", "A third of the fleet sank.", "The fleet sank.")]
    [InlineData("en", "About a third of the fleet sank.", "About a third fleet sank.")]
    [InlineData("en", "Dane bought the third boat.", "Dane bought the third of the boat.")]
    [InlineData("de", "Die Schwester des Opfers wurde verhaftet.", "Das Opfer wurde verhaftet.")]
    [InlineData("de", "Die Schwester der Lehrerin sank.", "Die Lehrerin sank.")]
    [InlineData("fr", "La sœur de la victime a été arrêtée.", "La victime a été arrêtée.")]
    public void What_is_said_of_a_part_is_not_told_of_the_whole(string language, string source, string sentence) =>
        FactCheck.WhyUnsupported(sentence, [source], language: language).ShouldNotBeNull().ShouldStartWith("says ");

    [Theory]
    [InlineData("The sister of the victim was arrested.", "The sister of the victim was arrested.")]
    [InlineData("A third of the fleet sank.", "A third of the fleet sank.")]
    [InlineData("The third boat of the fleet sank.", "The third boat sank.")]
    [InlineData(
        "The ferry with forty sailors and nine captains from Carrow sailed on Monday to the port of Lusk.",
        "The ferry with forty sailors and nine captains from Carrow sailed on Monday to Lusk."
    )]
    [InlineData("The mayor of the town, Ada Thorne, spoke.", "Ada Thorne spoke.")]
    public void The_same_part_stays_the_same(string source, string sentence) =>
        FactCheck.WhyUnsupported(sentence, [source]).ShouldBeNull();

    [Theory]
    [InlineData("Heute weinte der Minister, er kam nach Lusk.")]
    [InlineData("Heute sang Dane, der Minister kam nach Lusk.")]
    public void A_german_subject_behind_a_verb_or_a_comma_is_nobodys(string source) =>
        FactCheck.WhyUnsupported("Der Minister kam nach Lusk.", [source], language: "de").ShouldBeNull();
}
