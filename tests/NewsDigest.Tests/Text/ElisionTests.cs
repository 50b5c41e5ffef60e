using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class ElisionTests
{
    [Theory]
    [InlineData("en", "city's", "city")]
    [InlineData("en", "city’s", "city")]
    [InlineData("en", "o'brien", "o'brien")]
    [InlineData("fr", "l’accord", "accord")]
    [InlineData("fr", "aujourd'hui", "aujourd'hui")]
    [InlineData("it", "dell'anno", "anno")]
    [InlineData("en", "plain", "plain")]
    public void Only_what_the_language_ties_on_is_taken_off(string language, string word, string expected) =>
        Elision.Strip(word, language).ToString().ShouldBe(expected);
}
