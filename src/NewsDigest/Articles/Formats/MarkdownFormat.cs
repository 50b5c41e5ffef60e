using System.Text.RegularExpressions;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats;

/// <summary>Markdown, with or without front matter.</summary>
public sealed partial class MarkdownFormat(ReadLimits limits) : IDocumentFormat
{
    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content) =>
        content.Text is { } text
        && (FrontMatter.Read(text, new ArticleFields()) is not null || Heading.IsMatch(text) || HasMarks(text));

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content)
    {
        if (content.RejectAbove(limits.MaxTextBytes, "Markdown") is { } rejection)
            return [rejection];
        var fields = new ArticleFields();
        var text = FrontMatter.Read(content.Text!, fields) ?? content.Text!;
        var (title, blocks) = MarkdownBlocks.Of(text);
        if (title is not null)
            fields.Add(ArticleField.Title, CleanCharacters.In(title));
        return
        [
            ArticleMaker.Make(
                content,
                new ArticleDraft { Blocks = [.. blocks.Select(CleanCharacters.In)], Fields = fields }
            ),
        ];
    }

    /// <summary>One mark may be chance; two kinds of them are Markdown.</summary>
    private static bool HasMarks(string text)
    {
        var sample = text.Length > 20_000 ? text[..20_000] : text;
        var marks = 0;
        marks += Subheading.IsMatch(sample) ? 1 : 0;
        marks += Link.IsMatch(sample) ? 1 : 0;
        marks += Strong.IsMatch(sample) ? 1 : 0;
        marks += Quote.IsMatch(sample) ? 1 : 0;
        return marks > 1;
    }

    [GeneratedRegex(@"\A\s*(?:# +\S|[^\n]+\n={3,}[ \t]*(?:\n|\z))", RegexOptions.CultureInvariant)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^#{2,4} +\S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Subheading { get; }

    [GeneratedRegex(@"\]\(https?://[^\s)]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link { get; }

    [GeneratedRegex(
        @"(?:^|\s)(?:\*\*\S[^*\n]*\S\*\*|__\S[^_\n]*\S__)(?:\W|$)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Strong { get; }

    [GeneratedRegex(@"^> \S", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Quote { get; }
}
