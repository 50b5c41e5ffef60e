using NewsDigest.Summaries.FactChecking;

namespace NewsDigest.Tests.Summaries.FactChecking;

public class FactCheckNumberWordsTests
{
    [Theory]
    [InlineData("de", "drei", "3")]
    [InlineData("de", "sechzehn", "16")]
    [InlineData("de", "dreißig", "30")]
    [InlineData("de", "einundzwanzig", "21")]
    [InlineData("de", "neunundneunzig", "99")]
    [InlineData("de", "hundert", "100")]
    [InlineData("de", "zweihundertvier", "204")]
    [InlineData("de", "hundertundeins", "101")]
    [InlineData("de", "eintausend", "1000")]
    [InlineData("de", "zwölftausendfünfhundert", "12.500")]
    [InlineData("de", "eine Million", "1.000.000")]
    [InlineData("de", "drei Millionen", "3 Mio.")]
    [InlineData("de", "2,5 Milliarden", "2500 Mio.")]
    [InlineData("de", "eine Billion", "1000 Milliarden")]
    [InlineData("fr", "quatorze", "14")]
    [InlineData("fr", "dix-sept", "17")]
    [InlineData("fr", "vingt et un", "21")]
    [InlineData("fr", "quarante-deux", "42")]
    [InlineData("fr", "soixante-dix", "70")]
    [InlineData("fr", "soixante et onze", "71")]
    [InlineData("fr", "soixante-dix-neuf", "79")]
    [InlineData("fr", "quatre-vingts", "80")]
    [InlineData("fr", "quatre-vingt-un", "81")]
    [InlineData("fr", "quatre-vingt-dix-neuf", "99")]
    [InlineData("fr", "cent quatre", "104")]
    [InlineData("fr", "deux cents", "200")]
    [InlineData("fr", "deux mille trois cent", "2300")]
    [InlineData("fr", "un million", "1000000")]
    [InlineData("fr", "deux millions", "2000000")]
    [InlineData("fr", "2,5 milliards", "2500 millions")]
    public void A_number_in_words_is_the_same_in_digits(string language, string words, string digits)
    {
        Why(language, words, digits).ShouldBeNull();
        Why(language, digits, words).ShouldBeNull();
    }

    [Theory]
    [InlineData("de", "einundzwanzig", "20")]
    [InlineData("de", "dreizehn", "30")]
    [InlineData("de", "zweihundert", "2")]
    [InlineData("de", "drei Millionen", "3 Milliarden")]
    [InlineData("de", "zwei", "drei")]
    [InlineData("fr", "quatre-vingt-dix", "80")]
    [InlineData("fr", "vingt et un", "20")]
    [InlineData("fr", "quatre-vingts", "24")]
    [InlineData("fr", "deux mille", "2")]
    [InlineData("fr", "trois", "quatre")]
    public void Another_number_is_another(string language, string words, string digits) =>
        Why(language, words, digits).ShouldNotBeNull();

    [Theory]
    [InlineData("de", "Eine Fähre sank in Lusk.", "Die Fähre sank in Lusk.")]
    [InlineData("fr", "Un bateau a coulé à Lusk.", "Le bateau a coulé à Lusk.")]
    [InlineData("fr", "Les prix ont baissé de 5 pour cent.", "Les prix ont baissé de 5 %.")]
    public void An_article_is_no_number_and_a_percentage_no_hundred(string language, string source, string sentence) =>
        FactCheck.WhyUnsupported(sentence, [source], language: language).ShouldBeNull();

    private static string? Why(string language, string one, string other) =>
        FactCheck.WhyUnsupported(Sentence(language, one), [Sentence(language, other)], language: language);

    private static string Sentence(string language, string number) =>
        language == "de" ? $"Die Werft verkaufte {number} Boote in Lusk." : $"Le port a vendu {number} bateaux à Lusk.";
}
