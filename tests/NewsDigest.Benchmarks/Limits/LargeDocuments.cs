using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace NewsDigest.Benchmarks.Limits;

/// <summary>Documents as large as their formats allow, and such as were made to do harm.</summary>
public static class LargeDocuments
{
    private const int Megabyte = 1024 * 1024;

    private const string Sentence =
        "The harbour council approved a new ferry terminal on Monday after a debate of seven hours. ";

    /// <summary>All documents by name; each is made when it is asked for.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } =
        new Dictionary<string, Func<byte[]>>
        {
            ["text, prose"] = () => Text(25, Sentence + Sentence + "\n\n"),
            ["text, prose with umlauts, UTF-8"] = () =>
                Text(25, "Der Stadtrat von Süderbrück ließ die Fähre prüfen.\n\n"),
            ["text, Windows-1252"] = () => Latin1(25, "Der Stadtrat von Süderbrück ließ die Fähre prüfen.\n\n"),
            ["text, UTF-16"] = () => Encoding.Unicode.GetBytes(Repeat(12 * Megabyte, Sentence + "\n\n")),
            ["text, one line"] = () => Text(25, Sentence),
            ["text, one word"] = () => Text(25, "a"),
            ["text, lines of one letter"] = () => Text(25, "a\n"),
            ["text, empty lines"] = () => Text(25, "\n"),
            ["text, wrapped at 72"] = () => Text(25, Sentence[..72] + "\n"),
            ["text, 40,000 lines of debris"] = () => Text(1, "Add comment\n"),
            ["text, captions and credits"] = () =>
                Text(25, "Ravi Moss walks on the pier on March 9, 2026\n\nGetty Images\n\n"),
            ["text, credits that never end"] = () => Text(25, "photo: " + new string(',', 900) + "!x\n\n"),
            ["text, initials"] = () => Text(25, string.Concat(Enumerable.Repeat("A-A.", 240)) + " x\n\n"),
            ["text, brackets"] = () => Text(25, "([{<"),
            ["text, double encoding"] = () => Text(25, "donâ€™t "),
            ["noise"] = () => Noise(25 * Megabyte),
            ["zeros"] = () => new byte[25 * Megabyte],
            ["JSON, one article"] = () =>
                Bytes($"{{\"title\":\"A ferry for all\",\"text\":\"{Repeat(4 * Megabyte, Sentence)}\"}}"),
            ["JSON, many articles"] = () =>
                Bytes(
                    $"[{string.Join(',', Enumerable.Repeat($"{{\"title\":\"A ferry for all\",\"text\":\"{Sentence}\"}}", 36_000))}]"
                ),
            ["JSON, nested"] = () => Text(5, "[{\"a\":"),
            ["JSON lines"] = () =>
                Text(25, $"{{\"title\":\"A ferry for all\",\"text\":\"{Repeat(2_000, Sentence)}\"}}\n"),
            ["page, prose"] = () =>
                Bytes($"<html><body><article>{Repeat(4 * Megabyte, $"<p>{Sentence}</p>")}</article></body></html>"),
            ["page, 100,000 elements nested"] = () => Bytes("<html><body>" + Repeat(5 * 100_000, "<div>") + Sentence),
            ["page, attributes"] = () => Bytes("<html><body><p " + Repeat(4 * Megabyte, "a='b' ") + ">" + Sentence),
            ["feed"] = () =>
                Bytes(
                    $"<rss><channel><title>P</title>{Repeat(4 * Megabyte, $"<item><title>A ferry for all</title><description>{Sentence}</description></item>")}</channel></rss>"
                ),
            ["feed, entities of entities"] = Laughs,
            ["mail, text"] = () =>
                Bytes(
                    "From: a@b.example\nTo: c@d.example\nSubject: Ferry\nDate: Mon, 9 Mar 2026 07:30:00 +0000\n\n"
                        + Repeat(24 * Megabyte, Sentence + "\n\n")
                ),
            ["mail, parts in parts"] = () =>
                Bytes(
                    "From: a@b.example\nSubject: x\nMIME-Version: 1.0\n"
                        + Repeat(4 * Megabyte, "Content-Type: multipart/mixed; boundary=b\n\n--b\n")
                ),
            ["Word, text"] = () =>
                Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", Word(24 * Megabyte))),
            ["Word, nested"] = () =>
                Zip(
                    ("[Content_Types].xml", "<Types/>"u8.ToArray()),
                    ("word/document.xml", Bytes("<w:document xmlns:w=\"w\">" + Repeat(8 * Megabyte, "<w:p>")))
                ),
            ["ZIP, 1,000 texts"] = () =>
                Zip([
                    .. Enumerable
                        .Range(0, 1_000)
                        .Select(i => ($"{i}.txt", Bytes($"A ferry for all {i}\n\n{Repeat(20_000, Sentence)}"))),
                ]),
            ["ZIP, bomb"] = () => Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.txt", new byte[64 * Megabyte]))]),
            ["ZIP, four texts of 25 MB"] = () =>
                Zip([.. Enumerable.Range(0, 4).Select(i => ($"{i}.txt", Varied(24 * Megabyte, i)))]),
            ["PDF, 200 pages"] = () => Pages(200),
            ["PDF, a page of 25 MB, not packed"] = () =>
                Pdf(Bytes("BT /F 9 Tf " + Repeat(24 * Megabyte, "(aaaaaaaaaaaaaaaa) Tj ") + "ET"), packed: false),
            ["PDF, a page of 30 MB, packed"] = () =>
                Pdf(Bytes("BT /F 9 Tf " + Repeat(30 * Megabyte, "(aaaaaaaaaaaaaaaa) Tj ") + "ET"), packed: true),
            ["PDF, lines"] = () => Pdf(Bytes(Repeat(30 * Megabyte, "0 0 m 9 9 l S ")), packed: true),
            ["PDF, noise behind its header"] = () => [.. "%PDF-1.7\n"u8, .. Noise(24 * Megabyte)],
        };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Text(int megabytes, string part)
    {
        var bytes = Bytes(part);
        var text = new byte[megabytes * Megabyte - bytes.Length - 1];
        for (var i = 0; i < text.Length; i++)
            text[i] = bytes[i % bytes.Length];
        return text;
    }

    private static byte[] Latin1(int megabytes, string part) =>
        Encoding.Latin1.GetBytes(Repeat(megabytes * Megabyte - 100, part));

    private static string Repeat(int characters, string part) =>
        new StringBuilder(characters + part.Length).Insert(0, part, characters / part.Length).ToString();

    private static byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        new Random(1).NextBytes(noise);
        return noise;
    }

    private static byte[] Varied(int bytes, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("A ferry for all\n\n", bytes + 100);
        while (text.Length < bytes)
            text.Append(Sentence).Append(random.Next()).Append(".\n\n");
        return Bytes(text.ToString());
    }

    private static byte[] Laughs() =>
        Bytes(
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\">"
                + string.Concat(
                    Enumerable
                        .Range('b', 20)
                        .Select(c =>
                            $"<!ENTITY {(char)c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">"
                        )
                )
                + "]><rss><channel><title>&u;</title><item><title>A ferry &u;</title></item></channel></rss>"
        );

    private static byte[] Word(int bytes)
    {
        var random = new Random(1);
        var xml = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>", bytes + 200);
        while (xml.Length < bytes)
            xml.Append("<w:p><w:r><w:t>").Append(Sentence).Append(random.Next()).Append(".</w:t></w:r></w:p>");
        return Bytes(xml.Append("</w:body></w:document>").ToString());
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        return output.ToArray();
    }

    private static byte[] Pages(int count)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 0; number < count; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var line = 0; line < 52; line++)
                page.AddText($"{number * 52 + line} {Sentence}", 10, new PdfPoint(50, 790 - 14 * line), font);
        }
        return builder.Build();
    }

    private static byte[] Pdf(byte[] content, bool packed)
    {
        if (packed)
        {
            using var zlib = new MemoryStream();
            using (var pack = new ZLibStream(zlib, CompressionLevel.Optimal, leaveOpen: true))
                pack.Write(content);
            content = zlib.ToArray();
        }
        using var output = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>"
        );
        offsets.Add(output.Position);
        Write($"4 0 obj\n<< /Length {content.Length} {(packed ? "/Filter /FlateDecode" : "")} >>\nstream\n");
        output.Write(content);
        Write("\nendstream\nendobj\n");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var start = output.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Write($"{offset:0000000000} 00000 n \n");
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return output.ToArray();

        void Object(string text)
        {
            offsets.Add(output.Position);
            Write($"{offsets.Count} 0 obj\n{text}\nendobj\n");
        }

        void Write(string text) => output.Write(Encoding.Latin1.GetBytes(text));
    }
}
