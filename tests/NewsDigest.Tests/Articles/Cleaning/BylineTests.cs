using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Tests.Articles.Cleaning;

public class BylineTests
{
    [Theory]
    [InlineData("By Saskia Thorley", "Saskia Thorley")]
    [InlineData("BY SASKIA THORLEY", "SASKIA THORLEY")]
    [InlineData("By Jonah Pell and Saskia Thorley", "Jonah Pell and Saskia Thorley")]
    [InlineData("By A. B. Name, City correspondent", "A. B. Name, City correspondent")]
    [InlineData("By Jonah Pell | March 3, 2026", "Jonah Pell")]
    [InlineData("Written by Jonah van der Pell", "Jonah van der Pell")]
    [InlineData("Von Friederike Aschenbrandt", "Friederike Aschenbrandt")]
    [InlineData("Jonah Pell, Health correspondent", "Jonah Pell, Health correspondent")]
    public void A_line_that_names_the_author_is_a_byline(string block, string author) =>
        Byline.Read(block).ShouldBe(author);

    [Theory]
    [InlineData("By the time the ferry sailed, nobody was left.")]
    [InlineData("By Monday the water had fallen")]
    [InlineData("By far the largest ship")]
    [InlineData("Jonah Pell, who was on board, said nothing.")]
    [InlineData("Ferry sails")]
    public void Other_lines_are_none(string block) => Byline.Read(block).ShouldBeNull();

    [Theory]
    [InlineData("By Jonah Pell", "Jonah Pell")]
    [InlineData("Jonah Pell", "Jonah Pell")]
    [InlineData("https://post.example/authors/pell", null)]
    [InlineData("", null)]
    public void A_declared_author_loses_what_is_no_name(string declared, string? author) =>
        Byline.Clean(declared).ShouldBe(author);
}
