using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsDigest.Feeds;
using SmartReader;

namespace NewsDigest.Articles.Formats;

/// <summary>Web pages, whole or in part: the main text by SmartReader, what the page declares by its own metadata.</summary>
public sealed class HtmlFormat(ReadLimits limits) : IDocumentFormat
{
    private static readonly string[] Openings =
    [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<article",
        "<main",
        "<div",
        "<section",
        "<p>",
        "<p ",
        "<h1",
        "<meta",
        "<title",
    ];

    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content)
    {
        if (content.Text is not { } text)
            return false;
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<?xml", StringComparison.Ordinal))
            return start[..Math.Min(start.Length, 1000)].Contains("<html", StringComparison.OrdinalIgnoreCase);
        while (start.StartsWith("<!--", StringComparison.Ordinal) && start.IndexOf("-->") is > 0 and var end)
            start = start[(end + 3)..].TrimStart();
        foreach (var opening in Openings)
            if (start.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content)
    {
        if (content.RejectAbove(limits.MaxHtmlBytes, "HTML") is { } rejection)
            return [rejection];
        using var page = new HtmlParser().ParseDocument(content.Text!);
        var fields = HtmlFields.Of(page);
        if (IsDeep(page))
            return
            [
                content.Reject(
                    RejectionReason.Malformed,
                    "The elements of this page lie too deep within each other to be a page that people read. "
                        + "Save its text as .txt and drop that in."
                ),
            ];
        var main = MainText(content.Text!, CanonicalUrl.From(fields.First(ArticleField.Url)));
        return
        [
            ArticleMaker.Make(
                content,
                new ArticleDraft
                {
                    Blocks = main,
                    Fields = fields,
                    NeedsText = true,
                }
            ),
        ];
    }

    /// <summary>Whether elements lie deeper than pages have them: SmartReader walks trees by recursion.</summary>
    private static bool IsDeep(INode page)
    {
        var depth = 0;
        for (var node = page; node is not null; )
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                if (++depth > HtmlBlocks.MaxDepth)
                    return true;
                continue;
            }
            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }
            node = node?.NextSibling;
        }
        return false;
    }

    private static IReadOnlyList<string> MainText(string html, Uri? address)
    {
        using var reader = new Reader((address ?? new Uri("https://page.invalid/")).ToString(), html);
        var article = reader.GetArticle();
        if (!article.Completed || string.IsNullOrWhiteSpace(article.Content))
            return [];
        using var main = new HtmlParser().ParseDocument(article.Content);
        return main.Body is { } body ? HtmlBlocks.Of(body) : [];
    }
}
