using NewsDigest.Articles.Html;

namespace NewsDigest.Articles.Formats.Pages;

/// <summary>Web pages, whole or in part: the main text, and what the page declares about it.</summary>
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
        var page = HtmlTree.Parse(content.Text!);
        var (text, article) = MainText.Mark(page);
        if (!PageFields.SaysArticle(page) && TeaserList.Is(text, article))
            return
            [
                content.Reject(
                    RejectionReason.NoText,
                    "This page lists articles, like a front page, and is none itself. Save the pages of the articles, or add the site's feed."
                ),
            ];
        var fields = PageFields.Of(page, text, article);
        var main = MainText.Blocks(text, article, fields.First(ArticleField.Text));
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
}
