using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles;

public class ArticleLanguageTests
{
    private const string German =
        "Der Stadtrat von Norbrück hat am Montag nach einer Debatte von sieben Stunden den Bau eines neuen Fährterminals "
        + "beschlossen. Die Gegner wollen nun vor dem Verwaltungsgericht dagegen klagen, weil sie um die Ruhe der Altstadt "
        + "fürchten. Der Bürgermeister sagte, dass man mit dem Bau im Herbst beginnen werde und dass er nicht mehr als vierzig "
        + "Millionen kosten dürfe. Für die Inseln ist das Terminal wichtig, denn die alte Anlage ist zu klein geworden.";

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("da", "da")]
    [InlineData("nonsense", "de")]
    [InlineData(null, "de")]
    public void A_declaration_counts_where_the_text_is_short(string? declared, string language) =>
        ArticleLanguage
            .Of(declared, "Stadtrat genehmigt Fährterminal", ["Die Brücke ist eine Woche gesperrt."])
            .ShouldBe(language);

    [Theory]
    [InlineData("en-US")]
    [InlineData("nl")]
    public void A_long_text_that_is_clearly_in_another_language_outweighs_its_declaration(string declared) =>
        ArticleLanguage.Of(declared, "Neues Terminal", [German]).ShouldBe("de");

    [Fact]
    public void A_declared_language_that_is_not_known_is_not_contradicted() =>
        ArticleLanguage.Of("lb", "Neues Terminal", [German]).ShouldBe("lb");

    [Theory]
    [InlineData("en", "Mayor resigns after audit of harbour funds")]
    [InlineData("de", "Bürgermeisterin tritt nach Prüfbericht zurück")]
    [InlineData("fr", "Grève ferroviaire annulée, trains complets")]
    [InlineData("es", "Fuertes nevadas previstas en la sierra")]
    [InlineData("it", "Forti nevicate attese in montagna")]
    [InlineData("pt", "Preços do arenque voltam a subir")]
    [InlineData("nl", "Burgemeester stapt op na onderzoek")]
    public void A_headline_alone_shows_its_language(string language, string headline) =>
        ArticleLanguage.Of(null, headline, [headline]).ShouldBe(language);

    [Theory]
    [InlineData("NET 2,903,000 VS 1,307,000")]
    [InlineData("Ellery 3, Tarn 1")]
    [InlineData("Мост закрыт на неделю")]
    public void What_shows_no_language_is_taken_for_English(string text) =>
        ArticleLanguage.Of(null, text, [text]).ShouldBe("en");
}
