using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Articles.Formats;

/// <summary>The words of Markdown without its marks: paragraphs, headings, list items and quotations; no pictures, code or markup.</summary>
internal static class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    /// <summary>The main heading, if the text opens with one, and the other blocks in their order.</summary>
    public static (string? Title, IReadOnlyList<string> Blocks) Of(string markdown)
    {
        var blocks = new List<string>();
        string? title = null;
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is null)
                continue;
            var text = TextBlocks.OneLine(TextOf(leaf.Inline));
            if (text.Length == 0)
                continue;
            if (title is null && leaf is HeadingBlock { Level: 1 } && blocks.Count == 0)
                title = text;
            else
                blocks.Add(text);
        }
        return (title, blocks);
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        // Wire copy indents its paragraphs; that makes no code of them.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static string TextOf(ContainerInline container)
    {
        var text = new StringBuilder();
        Append(text, container);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ContainerInline container)
    {
        foreach (var inline in container)
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(text, inner);
                    break;
            }
    }
}
