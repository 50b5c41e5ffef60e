using System.Text;
using System.Text.Json;
using CsCheck;
using MimeKit.Encodings;
using NewsDigest.Delivery.Mails;

namespace NewsDigest.Tests.Delivery.Mails;

public class MailPartTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["abc =<>.\n"], 0, 500],
        Gen.String[Gen.Char["aé港=\n "], 0, 500],
        Gen.String
    );

    [Fact]
    public void Pieces_that_are_encoded_one_by_one_are_read_as_one_text() =>
        Texts.List[0, 8].Sample(texts => Decoded(Of(texts)).ShouldBe(Utf8(Of(texts).ToString())));

    [Fact]
    public void No_line_is_longer_than_76_bytes_or_ends_in_a_blank() =>
        Texts
            .List[0, 8]
            .Sample(texts =>
            {
                foreach (var line in Ascii(Of(texts)).Split("\r\n"))
                {
                    line.Length.ShouldBeLessThanOrEqualTo(76);
                    line.ShouldNotEndWith(" ");
                }
            });

    [Fact]
    public void Encoded_text_is_printable_ascii() =>
        Texts.Sample(text =>
            Ascii(new MailPart(text)).ShouldAllBe(c => c == '\r' || c == '\n' || (c >= ' ' && c <= '~'))
        );

    [Fact]
    public void The_shorter_encoding_is_taken_and_its_length_is_told() =>
        Texts.Sample(text =>
        {
            var part = new MailPart(text);
            var quoted = Ascii(part).Length;
            var base64 = Convert.ToBase64String(Utf8(part.ToString()).SelectMany(WithReturn).ToArray()).Length;

            part.EncodedLength.ShouldBeInRange(
                (int)(0.8 * Math.Min(quoted, base64)) - 60,
                (int)(1.25 * Math.Min(quoted, base64)) + 60
            );
        });

    [Fact]
    public void Tags_are_replaced_in_a_mails_own_pieces_only()
    {
        var shared = MailPiece.Shared("what tag1 means");
        var part = new MailPart([MailPiece.Own("to tag1 and tag2"), shared]);

        var personal = part.With([new Substitution("tag1", "one"), new Substitution("tag2", "two")]);

        personal.Pieces[0].Text.ShouldBe("to one and two");
        personal.Pieces[1].ShouldBeSameAs(shared);
    }

    [Fact]
    public void A_piece_is_encoded_once()
    {
        var piece = MailPiece.Shared("Ferries return");

        piece.QuotedPrintable.Equals(piece.QuotedPrintable).ShouldBeTrue();
    }

    [Fact]
    public void The_json_of_pieces_is_read_as_one_text() =>
        Texts
            .List[0, 8]
            .Sample(texts =>
                JsonSerializer.Deserialize<string>($"\"{Json(Of(texts))}\"").ShouldBe(Valid(Of(texts).ToString()))
            );

    private static string Json(MailPart part) =>
        string.Concat(part.Pieces.Select(piece => Encoding.UTF8.GetString(piece.Json.Span)));

    /// <summary>The text as UTF-8 can hold it: half of a surrogate pair is no character.</summary>
    private static string Valid(string text) => Encoding.UTF8.GetString(Utf8(text));

    private static MailPart Of(IEnumerable<string> texts) => new([.. texts.Select(MailPiece.Shared)]);

    private static string Ascii(MailPart part) =>
        string.Concat(part.Pieces.Select(piece => Encoding.ASCII.GetString(piece.QuotedPrintable.Span)));

    private static byte[] Decoded(MailPart part)
    {
        var encoded = Encoding.ASCII.GetBytes(Ascii(part));
        var decoder = new QuotedPrintableDecoder();
        var decoded = new byte[decoder.EstimateOutputLength(encoded.Length)];
        var length = decoder.Decode(encoded, 0, encoded.Length, decoded);
        return [.. decoded[..length].Where(b => b != '\r')];
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<byte> WithReturn(byte value) => value == '\n' ? [(byte)'\r', value] : [value];
}
