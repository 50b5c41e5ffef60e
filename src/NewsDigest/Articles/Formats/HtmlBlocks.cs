using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats;

/// <summary>The words of HTML without its markup: a block for every paragraph, heading, list item and line.</summary>
internal static class HtmlBlocks
{
    /// <summary>Deeper trees than pages have; what lies deeper is left out rather than overflow the stack.</summary>
    public const int MaxDepth = 400;

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "ruby",
        "rb",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr"
    );

    private static readonly FrozenSet<string> WithoutWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "canvas",
        "form",
        "button",
        "select",
        "textarea",
        "input",
        "nav",
        "figure",
        "figcaption",
        "rt",
        "rp",
        "title"
    );

    /// <summary>The blocks of a tree.</summary>
    public static IReadOnlyList<string> Of(INode root)
    {
        var blocks = new List<string>();
        var current = new StringBuilder();
        Visit(root, 0);
        Flush();
        return blocks;

        void Visit(INode node, int depth)
        {
            if (depth > MaxDepth)
                return;
            foreach (var child in node.ChildNodes)
                switch (child)
                {
                    case IText text:
                        current.Append(text.Data);
                        break;
                    case IElement element when WithoutWords.Contains(element.LocalName):
                        break;
                    case IElement element when Inline.Contains(element.LocalName):
                        Visit(element, depth + 1);
                        break;
                    case IElement element:
                        Flush();
                        Visit(element, depth + 1);
                        Flush();
                        break;
                }
        }

        void Flush()
        {
            if (current.Length == 0)
                return;
            var block = TextBlocks.OneLine(CleanCharacters.In(current.ToString()));
            if (block.Length > 0)
                blocks.Add(block);
            current.Clear();
        }
    }
}
