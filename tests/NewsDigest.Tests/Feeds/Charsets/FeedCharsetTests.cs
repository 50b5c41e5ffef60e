using System.IO.Compression;
using System.Text;
using NewsDigest.Feeds;

namespace NewsDigest.Tests.Feeds.Charsets;

public class FeedCharsetTests
{
    private const string Accents = "Café in Ellermark — “naïve”";

    [Theory]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("utf-8", null)]
    [InlineData("utf-16", "utf-8")]
    [InlineData("utf-16BE", null)]
    [InlineData("utf-32", null)]
    [InlineData("windows-1252", "iso-8859-1")]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("windows-1252", "x-unheard-of")]
    [InlineData("windows-1252", null)]
    public void Accents_survive_whatever_the_declaration_says(string written, string? declared) =>
        TitleOf(Encoded(written, Document(Accents, declared))).ShouldBe(Accents);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_is_believed(string written)
    {
        var encoding = Encoding.GetEncoding(written);
        TitleOf([.. encoding.GetPreamble(), .. encoding.GetBytes(Document(Accents, "iso-8859-5"))]).ShouldBe(Accents);
    }

    [Theory]
    [InlineData("koi8-r", "Мост закрыт на шесть недель")]
    [InlineData("windows-1251", "Мост закрыт на шесть недель")]
    [InlineData("shift_jis", "橋は六週間閉鎖されます")]
    [InlineData("euc-jp", "橋は六週間閉鎖されます")]
    [InlineData("gb2312", "大桥将关闭六个星期")]
    [InlineData("big5", "大橋將關閉六個星期")]
    [InlineData("ks_c_5601-1987", "다리는 육 주 동안 닫힌다")]
    [InlineData("windows-1253", "Η γέφυρα κλείνει για έξι εβδομάδες")]
    [InlineData("windows-1255", "הגשר נסגר לשישה שבועות")]
    [InlineData("windows-874", "สะพานปิดหกสัปดาห์เพื่อซ่อมแซม")]
    public void Another_script_is_declared_or_detected(string written, string title)
    {
        TitleOf(Encoded(written, Document(title, written))).ShouldBe(title);
        TitleOf(Encoded(written, Document(title, null))).ShouldBe(title);
    }

    [Theory]
    [InlineData("text/xml; charset=koi8-r")]
    [InlineData("text/xml;charset=\"KOI8-R\"; version=1")]
    public void The_header_comes_before_the_declaration(string contentType) =>
        TitleOf(new FeedSource(Encoded("koi8-r", Document("Мост", "windows-1251"))) { ContentType = contentType })
            .ShouldBe("Мост");

    [Fact]
    public void A_name_with_a_number_is_a_code_page() =>
        TitleOf(Encoded("ibm866", Document("Мост", "cp866"))).ShouldBe("Мост");

    [Fact]
    public void One_wrong_byte_spoils_no_other()
    {
        var document = Encoding.UTF8.GetBytes(Document("Café Übersee naïve?", null));
        document[Array.IndexOf(document, (byte)'?')] = 0x92;
        TitleOf(document).ShouldBe("Café Übersee naïve’");
    }

    [Fact]
    public void A_document_cut_inside_a_character_gains_none()
    {
        var document = Encoding.UTF8.GetBytes("<rss><channel><title>Café</title></channel></rss>é");
        TitleOf(document[..^1]).ShouldBe("Café");
    }

    [Fact]
    public void A_replacement_character_is_never_added()
    {
        byte[] document =
        [
            .. Encoding.ASCII.GetBytes("<?xml version='1.0' encoding='shift_jis'?><rss><channel><title>A"),
            0x81,
            0xFF,
            .. Encoding.ASCII.GetBytes("B</title></channel></rss>"),
        ];
        TitleOf(document)!.ShouldNotContain("\uFFFD");
    }

    [Fact]
    public void Two_byte_order_marks_are_none() =>
        TitleOf(Encoding.UTF8.GetBytes("\uFEFF\uFEFF" + Document("A", "utf-8"))).ShouldBe("A");

    [Fact]
    public void Compression_needs_no_header() => TitleOf(Compressed(Document(Accents, null))).ShouldBe(Accents);

    [Fact]
    public void Damaged_compression_is_malformed()
    {
        var compressed = Compressed(Document(Accents, null));
        compressed.AsSpan(10).Fill(0xFF);
        FeedParser
            .Parse(new FeedSource(compressed))
            .ShouldBeOfType<FeedOutcome.Failed>()
            .Reason.ShouldBe(FeedFailureReason.Malformed);
    }

    [Fact]
    public void A_bomb_of_compression_is_too_large()
    {
        var source = new FeedSource(Compressed(Document(new string('a', 200_000), null))) { MaxBytes = 100_000 };
        FeedParser.Parse(source).ShouldBeOfType<FeedOutcome.Failed>().Reason.ShouldBe(FeedFailureReason.TooLarge);
    }

    private static string Document(string title, string? declared)
    {
        var declaration = declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>";
        return $"{declaration}<rss><channel><title>{title}</title></channel></rss>";
    }

    private static byte[] Encoded(string charset, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset)).GetBytes(text);

    private static byte[] Compressed(string text)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return output.ToArray();
    }

    private static string? TitleOf(byte[] document) => TitleOf(new FeedSource(document));

    private static string? TitleOf(FeedSource source) =>
        FeedParser.Parse(source).ShouldBeOfType<FeedOutcome.Parsed>().Feed.Title;
}
