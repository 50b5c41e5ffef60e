using CsCheck;
using NewsDigest.Text;

namespace NewsDigest.Tests.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("The mayor's plan isn’t ready.", "The|mayor's|plan|isn’t|ready")]
    [InlineData("A cease-fire – at last – began", "A|cease-fire|at|last|began")]
    [InlineData("The U.S. and the U.N. agreed.", "The|U.S.|and|the|U.N.|agreed")]
    [InlineData("the end.Next day", "the|end|Next|day")]
    [InlineData("'Quoted' words, “more” of them", "Quoted|words|more|of|them")]
    [InlineData("AT&T's R&D in COVID-19 years", "AT&T's|R&D|in|COVID-19|years")]
    [InlineData("l'accordo dell’anno", "l'accordo|dell’anno")]
    [InlineData("Zwölf Straßen; élan", "Zwölf|Straßen|élan")]
    [InlineData("Москва и Київ", "Москва|и|Київ")]
    [InlineData("東京で雨", "東|京|で|雨")]
    [InlineData("...", "")]
    public void Words_keep_what_holds_them_together(string text, string expected) =>
        Texts(text).ShouldBe(Split(expected));

    [Theory]
    [InlineData("1,200 people paid $1.2bn on the 19th", "1,200|1.2bn|19th")]
    [InlineData("up 3.5% to 7, then 2-1", "3.5|7|2|1")]
    [InlineData("1’200 Franken", "1’200")]
    [InlineData("12\u00A0500 euros", "12\u00A0500")]
    [InlineData("in 1990s terms.", "1990s")]
    public void Numbers_keep_their_separators_and_endings(string text, string expected) =>
        Tokenizer
            .Tokenize(text)
            .Where(t => t.Kind == TokenKind.Number)
            .Select(t => t.In(text).ToString())
            .ShouldBe(Split(expected));

    [Fact]
    public void A_letter_that_is_put_together_from_a_mark_stays_one_word() =>
        Texts("cafe\u0301 x").ShouldBe(["cafe\u0301", "x"]);

    [Fact]
    public void Tokens_stand_in_order_without_overlap_in_any_text() =>
        Gen.String.Sample(text =>
        {
            var end = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                token.Start.ShouldBeGreaterThanOrEqualTo(end);
                token.Length.ShouldBeGreaterThan(0);
                end = token.Start + token.Length;
            }
            end.ShouldBeLessThanOrEqualTo(text.Length);
        });

    private static List<string> Texts(string text) => [.. Tokenizer.Tokenize(text).Select(t => t.In(text).ToString())];

    private static string[] Split(string expected) => expected.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
