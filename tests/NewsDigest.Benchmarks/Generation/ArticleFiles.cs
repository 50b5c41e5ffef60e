using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsDigest.Benchmarks.Generation;

/// <summary>Writes generated articles as files that <c>digest</c> reads.</summary>
public static class ArticleFiles
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes <c>articles.jsonl</c> into the folder.</summary>
    /// <returns>The file.</returns>
    public static string WriteJsonLines(string folder, IEnumerable<GeneratedArticle> articles)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "articles.jsonl");
        File.WriteAllLines(path, articles.Select(JsonLine));
        return path;
    }

    /// <summary>Writes a text file for each article into the folder, named for its id.</summary>
    /// <returns>The folder.</returns>
    public static string WriteTexts(string folder, IEnumerable<GeneratedArticle> articles)
    {
        Directory.CreateDirectory(folder);
        foreach (var article in articles)
            File.WriteAllText(Path.Combine(folder, article.Id + ".txt"), Text(article));
        return folder;
    }

    /// <summary>The article as somebody would save it: headline, source, time, paragraphs.</summary>
    public static string Text(GeneratedArticle article)
    {
        var published = article.Published.ToString("d MMMM yyyy, HH:mm 'GMT'", CultureInfo.InvariantCulture);
        return string.Join(
                "\n\n",
                [article.Title, $"Source: {article.Source}\nPublished: {published}", .. article.Paragraphs]
            ) + "\n";
    }

    private static string JsonLine(GeneratedArticle article) =>
        JsonSerializer.Serialize(
            new
            {
                id = article.Id,
                title = article.Title,
                text = string.Join("\n\n", article.Paragraphs),
                published = article.Published,
                source = article.Source,
                url = $"https://news.example/2026/03/10/{article.Id}",
                lang = "en",
            },
            Json
        );
}
