using System.Text;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Tests.Articles.Decoding;

public class TextDecoderTests
{
    private const string Sentence =
        "“Das Café öffnet für 5 €”, sagte Zoë Müller – und ging über die Straße nach Hause.";

    private static byte[] Encoded(string encoding, string text) =>
        CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetBytes(text)
        ?? Encoding.GetEncoding(encoding).GetBytes(text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Sentence)]).ShouldBe(Sentence);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Text_without_a_mark_is_read_in_its_encoding(string name) =>
        TextDecoder.Decode(Encoded(name, Sentence)).ShouldBe(Sentence);

    [Fact]
    public void Cyrillic_text_is_read_by_detection()
    {
        const string text =
            "Паром покинул гавань вчера вечером, сообщила городская служба. На борту было двести человек.";

        TextDecoder.Decode(Encoded("windows-1251", text)).ShouldBe(text);
    }

    [Fact]
    public void What_claims_to_be_ISO_8859_1_is_Windows_1252()
    {
        const string page = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><p>“Fünf €”</p>";

        TextDecoder.Decode(Encoded("windows-1252", page)).ShouldBe(page);
    }

    [Fact]
    public void A_declared_encoding_is_used_where_the_bytes_are_no_UTF_8()
    {
        const string page = "<meta charset=\"windows-1250\"><p>Żółta łódź</p>";

        TextDecoder.Decode(Encoded("windows-1250", page)).ShouldBe(page);
    }

    [Fact]
    public void Valid_UTF_8_wins_over_a_wrong_declaration()
    {
        const string page = "<meta charset=\"iso-8859-1\"><p>Zoë Müller</p>";

        TextDecoder.Decode(Encoding.UTF8.GetBytes(page)).ShouldBe(page);
    }

    [Fact]
    public void A_Windows_1252_byte_in_UTF_8_is_read_as_such() =>
        TextDecoder
            .Decode([.. Encoding.UTF8.GetBytes("Zoë Müller, naïve, "), 0x80, .. "5"u8])
            .ShouldBe("Zoë Müller, naïve, €5");

    [Fact]
    public void A_character_cut_off_at_the_end_is_dropped() =>
        TextDecoder.Decode([.. Encoding.UTF8.GetBytes("Zoë Mü"), 0xe2, 0x82]).ShouldBe("Zoë Mü");

    [Fact]
    public void A_replacement_character_in_the_document_stays() =>
        TextDecoder.Decode(Encoding.UTF8.GetBytes("a\ufffdb")).ShouldBe("a\ufffdb");

    [Theory]
    [InlineData(new byte[] { 0, 1, 2, 3, 0, 0, 9, 0 })]
    [InlineData(new byte[] { 0x00 })]
    [InlineData(new byte[] { 0xff, 0xfe, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00 })]
    public void Bytes_full_of_control_characters_are_no_text(byte[] bytes) => TextDecoder.Decode(bytes).ShouldBeNull();
}
