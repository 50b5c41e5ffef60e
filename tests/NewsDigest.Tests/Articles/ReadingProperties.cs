using System.Globalization;
using System.Text;
using CsCheck;
using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles;

public class ReadingProperties
{
    private static readonly string[] Sentences =
    [
        "The harbour council approved a new ferry terminal on Monday.",
        "“Nobody leaves here a loser,” said Mayor Ines Tolland.",
        "Opponents said that they would ask the court to stop the building.",
        "It costs $40 million – a third more than in 2021.",
        "Does the law allow it?",
        "The U.S. company will not comment.",
    ];

    private static readonly string[] Debris =
    [
        "Ravi Moss | Coastwire | Keystone Pictures",
        "ADVERTISEMENT",
        "Read More: Ten walks along the Sound",
        "Comments (0)",
        "Share this",
        "© 2026 Harbour Post",
        "councilferryHarbour Postlocal newsPort EllerycourtsPoliticsTransport",
    ];

    private static readonly Gen<string> Paragraph = OneOf(Sentences).Array[1, 4].Select(s => string.Join(' ', s));

    private static readonly Gen<string> ArticleText = Gen.Select(
        OneOf("Council approves ferry terminal", "Ferry terminal: what it means for the", "Is it legal?"),
        OneOf("", "Ravi Moss | Coastwire | Keystone Pictures\n\n", "By Ravi Moss\n\n"),
        OneOf("", "PORT ELLERY – ", "LODRIN, March 9 (AP) - "),
        Paragraph,
        Gen.OneOf(Paragraph, OneOf(Debris)).Array[0, 10],
        (title, credit, dateline, lead, blocks) =>
            $"{title}\n\n{credit}{dateline}{lead}\n\n{string.Join("\n\n", blocks)}"
    );

    /// <summary>Bytes of texts in several encodings, damaged by chance: they come further than noise does.</summary>
    private static readonly Gen<byte[]> Damaged = Gen.Select(
        Gen.OneOf(
            ArticleText,
            OneOf(
                "{\"title\":\"A b c\",\"text\":\"It’s <p>so</p>.\"}\n{\"id\":1}",
                "<html><p>A <b>c</p>",
                "---\na: b\n---\n# T\n> q"
            )
        ),
        OneOf(Encoding.UTF8, Encoding.Unicode, Encoding.Latin1),
        Gen.Select(Gen.Int[0, 5000], Gen.Byte).Array[0, 6],
        (text, encoding, edits) =>
        {
            var bytes = encoding.GetBytes(text);
            foreach (var (at, value) in edits)
                bytes[at % bytes.Length] = value;
            return bytes;
        }
    );

    private static readonly Gen<byte[]> AnyBytes = Gen.OneOf(Gen.Byte.Array[0, 300], Damaged);

    [Fact]
    public void Any_bytes_have_an_outcome() => AnyBytes.Sample(bytes => Reading.Outcomes(bytes).Count > 0, iter: 1_000);

    [Fact]
    public void No_text_gains_a_replacement_character() =>
        AnyBytes
            .Where(bytes => !HoldsReplacement(bytes))
            .Sample(bytes => TextsOf(bytes).All(text => !text.Contains('\ufffd')), iter: 1_000);

    [Fact]
    public void No_text_holds_a_control_or_format_character_that_turns_it_around() =>
        AnyBytes.Sample(
            bytes =>
                TextsOf(bytes)
                    .All(text =>
                        text.All(c =>
                            CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Control
                            && c is not (>= '\u202a' and <= '\u202e')
                            && c is not (>= '\u2066' and <= '\u2069')
                        )
                    ),
            iter: 1_000
        );

    [Fact]
    public void Every_paragraph_is_one_trimmed_line_in_NFC() =>
        AnyBytes.Sample(
            bytes =>
                TextsOf(bytes)
                    .All(text =>
                        text.Length > 0
                        && text == text.Trim()
                        && !text.Contains('\n')
                        && !text.Contains("  ", StringComparison.Ordinal)
                        && text.IsNormalized()
                    ),
            iter: 1_000
        );

    [Fact]
    public void Reading_a_clean_article_again_changes_nothing() =>
        ArticleText
            .Select(text => Reading.Outcomes(text)[0])
            .Where(outcome => outcome is ReadOutcome.Read)
            .Select(outcome => ((ReadOutcome.Read)outcome).Article)
            .Sample(
                article =>
                    Reading
                        .Article(article.Title + "\n\n" + string.Join("\n\n", article.Paragraphs))
                        .Paragraphs.SequenceEqual(article.Paragraphs),
                iter: 1_000
            );

    private static bool HoldsReplacement(byte[] bytes) =>
        bytes.AsSpan().IndexOf("\ufffd"u8) >= 0
        || bytes.AsSpan().IndexOf([(byte)0xfd, (byte)0xff]) >= 0
        || bytes.AsSpan().IndexOf([(byte)0xff, (byte)0xfd]) >= 0;

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static IEnumerable<string> TextsOf(byte[] bytes) =>
        Reading
            .Outcomes(bytes)
            .OfType<ReadOutcome.Read>()
            .SelectMany(read => read.Article.Paragraphs.Append(read.Article.Title));
}
