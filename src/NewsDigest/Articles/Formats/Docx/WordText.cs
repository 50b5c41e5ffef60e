using System.Text;
using System.Xml;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats.Docx;

/// <summary>The paragraphs of a Word document's main part, as printed: without deleted, hidden and doubled text.</summary>
internal static class WordText
{
    /// <summary>Deeper nesting (text boxes in text boxes) than any document has.</summary>
    private const int MaxDepth = 400;

    /// <summary>The paragraph in the style "Title", else an opening heading of the first level, and the other paragraphs.</summary>
    /// <exception cref="XmlException">It is no XML, declares a document type, or nests deeper than documents do.</exception>
    public static (string? Title, IReadOnlyList<string> Blocks) Read(byte[] xml)
    {
        using var reader = PackageXml.Read(xml);
        var blocks = new List<string>();
        // A text box stands within a paragraph and holds paragraphs itself.
        var open = new Stack<Paragraph>();
        string? title = null;
        var isHidden = false;
        while (!reader.EOF)
        {
            if (reader.Depth > MaxDepth)
                throw new XmlException("The elements lie too deep within each other.");
            if (reader.NodeType == XmlNodeType.Element)
                switch (reader.LocalName)
                {
                    case "p" when !reader.IsEmptyElement:
                        open.Push(new Paragraph());
                        break;
                    case "pStyle" when open.Count > 0:
                        open.Peek().Style = Value(reader);
                        break;
                    case "r":
                        isHidden = false;
                        break;
                    case "vanish" when open.Count > 0:
                        isHidden = Value(reader) is not ("0" or "false" or "off");
                        break;
                    case "t" when open.Count > 0 && !isHidden:
                        open.Peek().Text.Append(reader.ReadElementContentAsString());
                        continue;
                    case "tab" or "br" or "cr" when open.Count > 0 && !isHidden:
                        open.Peek().Text.Append(' ');
                        break;
                    case "noBreakHyphen" when open.Count > 0 && !isHidden:
                        open.Peek().Text.Append('-');
                        break;
                    // What was there before a change, and the drawing's text once more for old programs.
                    case "del" or "moveFrom" or "Fallback" or "pPrChange" or "rPrChange":
                        reader.Skip();
                        continue;
                }
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "p" } && open.Count > 0)
            {
                var paragraph = open.Pop();
                var text = TextBlocks.OneLine(CleanCharacters.In(paragraph.Text.ToString()));
                if (text.Length > 0 && title is null && IsTitle(paragraph.Style, isFirst: blocks.Count == 0))
                    title = text;
                else if (text.Length > 0)
                    blocks.Add(text);
            }
            reader.Read();
        }
        return (title, blocks);
    }

    private static bool IsTitle(string? style, bool isFirst) =>
        string.Equals(style, "Title", StringComparison.OrdinalIgnoreCase)
        || string.Equals(style, "Titel", StringComparison.OrdinalIgnoreCase)
        || (isFirst && style is "Heading1" or "heading1" or "Heading 1" or "berschrift1");

    private static string? Value(XmlReader reader)
    {
        string? value = null;
        if (reader.MoveToFirstAttribute())
        {
            do if (reader.LocalName == "val")
                value = reader.Value;
            while (value is null && reader.MoveToNextAttribute());
            reader.MoveToElement();
        }
        return value;
    }

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public string? Style { get; set; }
    }
}
