using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The mayor said that the bridge would be closed for a week while the river is high.")]
    [InlineData("de", "Die Brücke bleibt nach Angaben der Stadt für eine Woche gesperrt, weil der Fluss zu hoch ist.")]
    [InlineData("fr", "Le pont sera fermé pendant une semaine parce que la rivière est trop haute, a dit la mairie.")]
    [InlineData("es", "El puente estará cerrado durante una semana porque el río está muy alto, según la alcaldía.")]
    [InlineData("it", "Il ponte sarà chiuso per una settimana perché il fiume è troppo alto, ha detto il sindaco.")]
    [InlineData(
        "pt",
        "A ponte ficará fechada por uma semana porque o rio está muito alto, disse a prefeitura, mas não há risco."
    )]
    [InlineData("nl", "De brug blijft een week dicht omdat het water in de rivier te hoog staat, zegt de gemeente.")]
    public void The_language_of_prose_is_known(string language, string text) =>
        LanguageDetector.Detect(text).ShouldBe(language);

    [Theory]
    [InlineData("")]
    [InlineData("Ellery 3 Tarn 1")]
    [InlineData("Мост закрыт на неделю")]
    [InlineData("Most zostanie zamknięty przez tydzień ponieważ rzeka jest zbyt wysoka")]
    public void A_text_that_does_not_show_its_language_has_none(string text) =>
        LanguageDetector.Detect(text).ShouldBeNull();
}
