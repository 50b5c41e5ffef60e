using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;
using WordTextElement = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace NewsDigest.Tests.Articles.Formats;

/// <summary>Makes the small binary files that tests read.</summary>
internal static class SmallFiles
{
    public const string Ferry =
        "The harbour council approved a new ferry terminal on Monday after a debate of seven hours.";

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
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

    public static byte[] Zip(params (string Name, string Content)[] files) =>
        Zip([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]);

    /// <summary>A Word document; a paragraph "Title: …" gets the style, "Heading: …" that of headings.</summary>
    public static byte[] Word(IEnumerable<string> paragraphs, Action<WordprocessingDocument>? change = null)
    {
        using var output = new MemoryStream();
        using (var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            foreach (var paragraph in paragraphs)
            {
                var style =
                    paragraph.StartsWith("Title: ", StringComparison.Ordinal) ? "Title"
                    : paragraph.StartsWith("Heading: ", StringComparison.Ordinal) ? "Heading2"
                    : null;
                var text = style is null ? paragraph : paragraph[(paragraph.IndexOf(' ') + 1)..];
                var element = new Paragraph(
                    new Run(new WordTextElement(text) { Space = SpaceProcessingModeValues.Preserve })
                );
                if (style is not null)
                    element.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
                body.AppendChild(element);
            }
            document.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(body);
            change?.Invoke(document);
        }
        return output.ToArray();
    }

    /// <summary>A PDF; each page is its lines with place and size.</summary>
    public static byte[] Pdf(
        IEnumerable<IEnumerable<(double X, double Y, double Size, string Text)>> pages,
        string? title = null,
        string? created = null
    )
    {
        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = title;
        builder.DocumentInformation.CreationDate = created;
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (x, y, size, text) in lines)
                page.AddText(text, size, new PdfPoint(x, y), font);
        }
        return builder.Build();
    }

    /// <summary>Lines of text below each other, 14 points apart.</summary>
    public static IEnumerable<(double X, double Y, double Size, string Text)> Column(
        double x,
        double y,
        params string[] lines
    ) => lines.Select((line, i) => (x, y - 14 * i, 11.0, line));

    /// <summary>A PDF of one page, written by hand: its page's content, packed by a filter or not, and what else the trailer holds.</summary>
    public static byte[] RawPdf(byte[] content, string trailer = "", string filter = "/Filter /FlateDecode")
    {
        using var output = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>");
        offsets.Add(output.Position);
        Write($"4 0 obj\n<< /Length {content.Length} {filter} >>\nstream\n");
        output.Write(content);
        Write("\nendstream\nendobj\n");
        var start = output.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            Write($"{offset:0000000000} 00000 n \n");
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return output.ToArray();

        void Object(string content)
        {
            offsets.Add(output.Position);
            Write($"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }

        void Write(string text) => output.Write(Encoding.Latin1.GetBytes(text));
    }

    public static byte[] Packed(byte[] content)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(content);
        return output.ToArray();
    }
}
