using NewsDigest.Summaries.FactChecking;

namespace NewsDigest.Tests.Summaries.FactChecking;

public class FactCheckLimitsTests
{
    [Theory]
    [InlineData("en", "may", "The mayor may resign.", "The mayor resigns.")]
    [InlineData("en", "will", "Harrow Line will cut 400 jobs in Lusk.", "Harrow Line cut 400 jobs in Lusk.")]
    [InlineData("en", "Former", "Former mayor Olaf Brandt spoke.", "Mayor Olaf Brandt spoke.")]
    [InlineData("en", "Suspected", "Suspected arsonist Pavel Rik was held.", "Arsonist Pavel Rik was held.")]
    [InlineData("en", "alleged", "Officials alleged that the bank hid losses.", "The bank hid losses.")]
    [InlineData("en", "Only", "Only members can vote.", "Members can vote.")]
    [InlineData("en", "up", "The yard cut up to 400 jobs.", "The yard cut 400 jobs.")]
    [InlineData("en", "least", "At least 50 people were hurt.", "50 people were hurt.")]
    [InlineData("en", "About", "About a third of the fleet sank.", "A third of the fleet sank.")]
    [InlineData("en", "if", "The mayor may resign if the vote fails on Friday.", "The mayor may resign on Friday.")]
    [InlineData("en", "if", "The mayor may resign if the vote fails.", "The mayor may resign.")]
    [InlineData("en", "If", "If the vote fails, the mayor may resign.", "The mayor may resign.")]
    [InlineData("en", "except", "All sailors swam except the cook.", "All sailors swam.")]
    [InlineData("en", "under", "The ban does not apply to children under 12.", "The ban does not apply to children.")]
    [InlineData("de", "könnte", "Thorne könnte die Werft kaufen.", "Thorne wird die Werft kaufen.")]
    [InlineData("de", "frühere", "Der frühere Bürgermeister sprach.", "Der Bürgermeister sprach.")]
    [InlineData("de", "bis", "Die Werft streicht bis zu 400 Stellen.", "Die Werft streicht 400 Stellen.")]
    [InlineData("fr", "va", "Thorne va racheter le chantier.", "Thorne a racheté le chantier.")]
    [InlineData("fr", "ancien", "L'ancien maire a parlé.", "Le maire a parlé.")]
    public void What_the_source_limits_is_not_told_without_its_limit(
        string language,
        string limit,
        string source,
        string sentence
    ) => FactCheck.WhyUnsupported(sentence, [source], language: language).ShouldNotBeNull().ShouldContain(limit);

    [Theory]
    [InlineData("en", "The mayor, who may resign, opened the bridge.", "The mayor opened the bridge.")]
    [InlineData("en", "Former mayor Olaf Brandt, 61, spoke.", "Former mayor Brandt spoke.")]
    [InlineData("en", "More ferries sailed to Lusk.", "Ferries sailed to Lusk.")]
    [InlineData("en", "The road is closed until Friday.", "The road is closed.")]
    [InlineData("en", "Eva van Dam spoke, sin and all.", "Van Dam spoke.")]
    public void A_limit_of_something_else_may_be_left_out(string language, string source, string sentence) =>
        FactCheck.WhyUnsupported(sentence, [source], language: language).ShouldBeNull();
}
