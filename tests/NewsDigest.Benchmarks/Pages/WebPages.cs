using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using NewsDigest.Benchmarks.Generation;

namespace NewsDigest.Benchmarks.Pages;

/// <summary>Pages from folders, or made from the samples.</summary>
public static class WebPages
{
    private const int NavigationLinks = 80;
    private const int Teasers = 20;

    /// <summary>The pages in folders and what lies in them, packed or not.</summary>
    public static IReadOnlyList<WebPage> In(IEnumerable<string> folders) =>
        [
            .. folders
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.html*", SearchOption.AllDirectories))
                .Where(path =>
                    path.EndsWith(".html", StringComparison.Ordinal)
                    || path.EndsWith(".html.gz", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal)
                .Select(path => Page(Path.GetFileName(path), Read(path))),
        ];

    /// <summary>Pages as news sites lay them out: an article of the samples between navigation, teasers and a footer.</summary>
    public static IReadOnlyList<WebPage> Generate(int count, int seed)
    {
        var articles = new ArticleGenerator(SampleDay.Load(Repository.PathOf("samples/articles")), seed)
            .Generate(count)
            .ToList();
        return
        [
            .. articles.Select(
                (article, index) => Page($"{article.Id}.html", Encoding.UTF8.GetBytes(Html(article, articles, index)))
            ),
        ];
    }

    private static WebPage Page(string name, byte[] content) => new(name, content, Encoding.UTF8.GetString(content));

    private static byte[] Read(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(path);
        using var unpacked = new MemoryStream();
        using (var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress))
            packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static string Html(GeneratedArticle article, List<GeneratedArticle> all, int index)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        html.Append(WebUtility.HtmlEncode(article.Title)).Append(" | Harbour Post</title></head><body><nav><ul>");
        for (var i = 0; i < NavigationLinks; i++)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li class=\"menu-item\"><a href=\"/section/{i}\">Section {i}</a></li>"
            );
        html.Append("</ul></nav><div class=\"page\"><main><article><h1>")
            .Append(WebUtility.HtmlEncode(article.Title))
            .Append("</h1>");
        foreach (var paragraph in article.Paragraphs)
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>");
        html.Append("</article></main><div class=\"related\">");
        for (var i = 1; i <= Teasers; i++)
            html.Append("<div class=\"teaser\"><h3><a href=\"/story\">")
                .Append(WebUtility.HtmlEncode(all[(index + i) % all.Count].Title))
                .Append("</a></h3><p>")
                .Append(WebUtility.HtmlEncode(all[(index + i) % all.Count].Paragraphs[0]))
                .Append("</p></div>");
        return html.Append("</div></div><footer><p>Harbour Post, Port Ellery</p></footer></body></html>").ToString();
    }
}
