using System.Text;
using CsCheck;
using MimeKit;
using NewsDigest.Web.Mail;

namespace NewsDigest.Web.Tests.Mail;

public class EncodedSizeTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["abc =<>\n"], 0, 5000],
        Gen.String[Gen.Char["aé港😀=\n"], 0, 5000],
        Gen.String
    );

    [Fact]
    public void No_text_becomes_larger_in_a_mail_than_is_told() =>
        Texts.Sample(text => EncodedSize.Of(text).ShouldBeGreaterThanOrEqualTo(Encoded(text)));

    [Fact]
    public void Little_more_is_told_than_a_text_becomes() =>
        Texts.Sample(text => (EncodedSize.Of(text) * 0.9 - 20).ShouldBeLessThanOrEqualTo(Encoded(text)));

    private static int Encoded(string text) =>
        Math.Min(Encoded(text, ContentEncoding.QuotedPrintable), Encoded(text, ContentEncoding.Base64));

    private static int Encoded(string text, ContentEncoding encoding)
    {
        var part = new TextPart("html") { ContentTransferEncoding = encoding };
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        using var stream = new MemoryStream();
        part.WriteTo(stream, contentOnly: true);
        return (int)stream.Length + stream.ToArray().Count(b => b == '\n');
    }
}
