using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsDigest.Articles;
using static NewsDigest.Tests.Articles.Formats.SmallFiles;

namespace NewsDigest.Tests.Articles.Formats;

/// <summary>
/// Damages documents by chance, from a seed, and reads them. The environment variable NEWSDIGEST_MUTATIONS says how many of
/// each format; by default a tenth of what a thorough run takes.
/// </summary>
public class DamagedDocumentsTests
{
    private const int Usual = 1_000;

    /// <summary>Machines that run tests are busy: ten times what a small document may take on an idle one.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(22);

    private static readonly Dictionary<string, Func<byte[]>> Seeds = new()
    {
        ["pdf"] = () =>
            SmallFiles.Pdf(
                [
                    [(60, 760, 22, "Council approves terminal"), .. Column(60, 700, Ferry, Ferry)],
                    Column(60, 700, Ferry),
                ],
                title: "Council approves terminal"
            ),
        ["word"] = () => Word(["Title: Council approves ferry terminal", Ferry, "Heading: What comes next", Ferry]),
        ["zip"] = () =>
            Zip(
                ("a.txt", "Council approves ferry terminal\n\n" + Ferry),
                ("b.json", "{\"title\":\"A b c\",\"text\":\"It is so.\"}")
            ),
        ["mail"] = () =>
            Encoding.UTF8.GetBytes(
                "From: A <a@b.example>\nTo: c@d.example\nSubject: =?utf-8?q?Fwd=3A_Ferry?=\nDate: Mon, 9 Mar 2026 07:30:00 +0000\nMIME-Version: 1.0\n"
                    + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
                    + $"<p style=3D\"display:none\">x</p><p>{Ferry}</p>\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n"
                    + $"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(Ferry))}\n--b\nContent-Type: message/rfc822\n\nSubject: x\nFrom: y\nDate: z\n\n{Ferry}\n--b--\n"
            ),
        ["feed"] = () =>
            Encoding.UTF8.GetBytes(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><title>P</title><item><guid>1</guid><title>A &amp; b</title>"
                    + $"<pubDate>Mon, 09 Mar 2026 07:30:00 GMT</pubDate><description><![CDATA[<p>{Ferry}</p>]]></description></item></channel></rss>"
            ),
        ["json feed"] = () =>
            Encoding.UTF8.GetBytes(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"P\",\"items\":[{\"id\":\"1\",\"title\":\"A b c\",\"content_html\":\"<p>It is <b>so</b>.</p>\",\"tags\":[\"x\"]}]}"
            ),
        ["json"] = () =>
            Encoding.UTF8.GetBytes(
                $"[{{\"title\":\"A b c\",\"text\":\"{Ferry}\",\"published\":\"2026-03-09\"}},{{\"id\":1,\"body\":[\"a\",\"b\"]}}]"
            ),
        ["json lines"] = () =>
            Encoding.UTF8.GetBytes(
                $"{{\"title\":\"A b c\",\"text\":\"{Ferry}\"}}\n{{\"id\":\"2\",\"headline\":\"D\",\"articleBody\":\"<p>{Ferry}</p>\",\"lang\":\"en\"}}\n"
            ),
        ["page"] = () =>
            Encoding.UTF8.GetBytes(
                $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A b c | P</title><meta property=\"article:published_time\" content=\"2026-03-09T07:30:00Z\">"
                    + $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"A b c\",\"articleBody\":\"{Ferry}\"}}</script></head>"
                    + $"<body><nav><a href=\"/x\">X</a></nav><article><h1>A b c</h1><p>{Ferry} &amp; more.<ul><li>One</ul><blockquote>{Ferry}</blockquote></article></body></html>"
            ),
        ["markdown"] = () =>
            Encoding.UTF8.GetBytes(
                $"---\ntitle: A b c\ndate: 2026-03-09\ntags: [x, y]\n---\n\n# A b c\n\n{Ferry} **More** [here](http://a.example).\n\n> {Ferry}\n\n- one\n- two\n"
            ),
        ["text"] = () =>
            Encoding.UTF8.GetBytes(
                $"CORRECTED-Council “approves” terminal\n\nEMBARGOED UNTIL 00:01 GMT, 11 March 2026\n\nPORT ELLERY – {Ferry}\n\nRead More: x"
            ),
    };

    private static int Count { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("NEWSDIGEST_MUTATIONS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? asked
            : Usual;

    public static TheoryData<string> Formats => [.. Seeds.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Whatever_the_damage_a_document_has_an_outcome_in_time(string format)
    {
        var seed = Seeds[format]();
        var reader = new DocumentReader();
        for (var i = 0; i < Count; i++)
        {
            var damaged = Damage(seed, new Random(i));
            var watch = Stopwatch.StartNew();

            var outcomes = Should.NotThrow(
                () => reader.Read(new Document("damaged", damaged, Reading.Arrived)),
                $"{format}, seed {i}"
            );

            outcomes.ShouldNotBeEmpty($"{format}, seed {i}");
            watch.Elapsed.ShouldBeLessThan(Longest, $"{format}, seed {i}");
        }
    }

    [Fact]
    public void The_text_of_a_Word_document_may_be_damaged_too()
    {
        var xml = Encoding.UTF8.GetBytes(
            $"<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Council approves terminal</w:t></w:r></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t xml:space=\"preserve\">{Ferry}</w:t><w:br/></w:r></w:p></w:body></w:document>"
        );
        for (var i = 0; i < Count; i++)
        {
            var word = Zip(
                ("[Content_Types].xml", "<Types/>"u8.ToArray()),
                ("word/document.xml", Damage(xml, new Random(i)))
            );

            Should.NotThrow(() => Reading.Outcomes(word), $"seed {i}").ShouldNotBeEmpty();
        }
    }

    private static byte[] Damage(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var edits = random.Next(1, 6); edits > 0 && bytes.Count > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    // Numbers are lengths, places and counts.
                    for (var i = at; i < bytes.Count && i < at + 200; i++)
                        if (bytes[i] is >= (byte)'0' and <= (byte)'9')
                        {
                            bytes[i] = (byte)('0' + random.Next(10));
                            break;
                        }
                    break;
                default:
                    for (var i = at; i < at + length; i++)
                        bytes[i] = 0xff;
                    break;
            }
        }
        return [.. bytes];
    }
}
