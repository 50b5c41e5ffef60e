using NewsDigest.Summaries.Writing;

namespace NewsDigest.Tests.Summaries.Writing;

public class PlainTextTests
{
    [Theory]
    [InlineData("The bridge\u200b opened\u2060.", "The bridge opened.")]
    [InlineData("\u202eThe bridge\u202c opened.", "The bridge opened.")]
    [InlineData("The\u00a0bridge \t\n opened.", "The bridge opened.")]
    [InlineData("Ｔｈｅ bridge ①", "The bridge 1")]
    [InlineData("𝐓𝐡𝐞 bridge", "The bridge")]
    [InlineData("Half is ½, and m² stays.", "Half is ½, and m² stays.")]
    [InlineData("Zoë’s café – “open”…", "Zoë’s café – “open”…")]
    public void Only_what_a_person_sees_is_kept(string text, string clean) => PlainText.Clean(text).ShouldBe(clean);

    [Fact]
    public void Hidden_tag_characters_are_gone() =>
        PlainText.Clean("Open\U000E0053\U000E0061\U000E0079.").ShouldBe("Open.");

    [Theory]
    [InlineData("See https://glowfizz.example.")]
    [InlineData("See www.glowfizz.example.")]
    [InlineData("Write to a@glowfizz.example.")]
    [InlineData("The <b>bridge</b> opened.")]
    [InlineData("The **bridge** opened.")]
    [InlineData("The [bridge](x) opened.")]
    [InlineData("The `bridge` opened.")]
    [InlineData("# The bridge opened.")]
    [InlineData("The &lt;bridge&gt; opened.")]
    [InlineData("")]
    public void Links_markup_and_addresses_are_no_plain_text(string text) =>
        PlainText.WhyNot(text, [text]).ShouldNotBeNull();

    [Fact]
    public void A_text_without_end_is_no_plain_text() =>
        PlainText.WhyNot(new string('a', 601), []).ShouldBe("is too long");

    [Theory]
    [InlineData("Glowfizz.com opened a shop.")]
    [InlineData("\"They [the ferries] are late.\"")]
    public void Brackets_and_names_of_sites_are_plain_only_where_a_source_has_them(string text)
    {
        PlainText.WhyNot(text, []).ShouldNotBeNull();
        PlainText.WhyNot(text, ["Before. " + text]).ShouldBeNull();
    }

    [Theory]
    [InlineData("The bridge opened on Tuesday, at 4.30pm, for $1.2bn (£0.9bn); 15% more than planned.")]
    [InlineData("The U.S. and Mr. Vanterpool's St. Lusk ferry - 'late again' - left.")]
    public void Ordinary_sentences_are_plain(string text) => PlainText.WhyNot(text, []).ShouldBeNull();
}
