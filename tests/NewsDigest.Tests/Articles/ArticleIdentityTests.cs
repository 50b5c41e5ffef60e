using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles;

public class ArticleIdentityTests
{
    private static readonly string Long = string.Join(
        ' ',
        Enumerable.Repeat("The ferry left Port Ellery at 3.5 knots.", 8)
    );

    [Fact]
    public void An_identity_is_32_lower_case_hexadecimal_digits() =>
        ArticleIdentity.Of("T", [Long]).Value.ShouldMatch("^[0-9a-f]{32}$");

    [Theory]
    [InlineData("“It’s done,” she said – finally.", "\"It's done,\" she said - finally.")]
    [InlineData("ONE  two", "one two")]
    [InlineData("Caf\u00e9", "Cafe\u0301")]
    [InlineData("ﬁre", "fire")]
    public void Case_blanks_punctuation_and_Unicode_forms_make_no_difference(string one, string other) =>
        ArticleIdentity.Of("T", [one + Long]).ShouldBe(ArticleIdentity.Of("T", [other + Long]));

    [Fact]
    public void Paragraphs_make_no_difference() =>
        ArticleIdentity.Of("T", [Long, "End."]).ShouldBe(ArticleIdentity.Of("T", [Long + " End."]));

    [Fact]
    public void The_headline_of_a_long_text_makes_no_difference() =>
        ArticleIdentity.Of("One", [Long]).ShouldBe(ArticleIdentity.Of("Other", [Long]));

    [Fact]
    public void The_headline_of_a_short_text_makes_a_difference() =>
        ArticleIdentity.Of("One", ["Short."]).ShouldNotBe(ArticleIdentity.Of("Other", ["Short."]));

    [Theory]
    [InlineData("3.5 metres", "35 metres")]
    [InlineData("$5", "£5")]
    [InlineData("four", "five")]
    public void Another_fact_makes_a_difference(string one, string other) =>
        ArticleIdentity.Of("T", [one + Long]).ShouldNotBe(ArticleIdentity.Of("T", [other + Long]));
}
