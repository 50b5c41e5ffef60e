using NewsDigest.OperatorFiles;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Tests.Texts;

public class SiteTextsTests
{
    private const string Own = """
        {
          // The desk's own words
          "en": { "Top": "Three to begin with", "Archive": "Older mornings", "ConfirmMailSubject": "{0}: is it you?" },
          "de": { "Top": "Drei zum Anfang", },
        }
        """;

    [Fact]
    public void A_text_of_the_operators_stands_for_ours_in_its_language()
    {
        var texts = SiteTexts.Parse(Own);

        texts.Words("en").Top.ShouldBe("Three to begin with");
        texts.Words("de").Top.ShouldBe("Drei zum Anfang");
        texts.Pages("en").Format("ConfirmMailSubject", "Tide").ShouldBe("Tide: is it you?");
    }

    [Fact]
    public void A_name_that_mails_and_pages_share_is_changed_in_both()
    {
        var texts = SiteTexts.Parse(Own);

        texts.Words("en").Archive.ShouldBe("Older mornings");
        texts.Pages("en")["Archive"].ShouldBe("Older mornings");
    }

    [Fact]
    public void All_others_are_ours()
    {
        var texts = SiteTexts.Parse(Own);

        texts.Words("en").Also.ShouldBe(Wording.Of("en").Also);
        texts.Words("de").Archive.ShouldBe(Wording.Of("de").Archive);
        texts.Words("xx").Top.ShouldBe("Three to begin with");
    }

    [Theory]
    [InlineData("{\n\"xx\": {}}", 2, "there are no texts in \"xx\". Use one of: en, de.")]
    [InlineData("{\"en\": {\n\n\"Topp\": \"a\"}}", 3, "there is no text \"Topp\"")]
    [InlineData("{\"en\": {\n\"Top\": 3}}", 2, "expected a text, such as")]
    [InlineData("{\"en\":\n \"Top\"}", 2, "expected a group of texts in braces, such as")]
    [InlineData("[]", 1, "expected a group of texts in braces, such as")]
    [InlineData("{\"en\": {\"Top\": \" \"}}", 1, "\"Top\" is empty")]
    [InlineData("{\"en\": {\"Top\": \"a\\r\\nb\"}}", 1, "has a line break")]
    [InlineData("{\"en\": {\"Top\": \"{0}\"}}", 1, "asks for the value {0}, which ours has not")]
    [InlineData("{\"en\": {\"Scope\": \"{0} and {\"}}", 1, "has a brace that holds no value")]
    [InlineData("{\"en\": {\"Top\": \"a\",\n\"Top\": \"b\"}}", 2, "\"Top\" is there already")]
    [InlineData("{\"en\": {}, \n\"en\": {}}", 2, "\"en\" is there already")]
    [InlineData("{\"en\": {\n\"Top\": \"a\" \"b\"", 2, "not valid JSON")]
    [InlineData("{\"en\": {}}\n{}", 2, "not valid JSON")]
    public void A_file_that_cannot_be_used_is_refused_by_line(string json, int line, string fault)
    {
        var error = Should.Throw<OperatorFileException>(() => SiteTexts.Parse(json));

        error.Line.ShouldBe(line);
        error.Message.ShouldContain(fault);
    }

    [Fact]
    public void A_text_may_be_a_thousand_characters_long() =>
        Should
            .Throw<OperatorFileException>(() =>
                SiteTexts.Parse($$$"""{"en": {"Top": "{{{new string('a', 1_001)}}}"}}""")
            )
            .Message.ShouldContain("has 1001 characters. Use 1000 at the most.");
}
