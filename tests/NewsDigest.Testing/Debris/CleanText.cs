using System.IO.Compression;
using System.Text.Json;
using NewsDigest.Articles;

namespace NewsDigest.Testing.Debris;

/// <summary>An article without debris.</summary>
public sealed record CleanText(string Id, string Title, IReadOnlyList<string> Paragraphs, string Language)
{
    /// <summary>The articles of a packed file of JSON lines ("id", "title", "text", "lang").</summary>
    public static IReadOnlyList<CleanText> OfJsonLines(string path)
    {
        using var file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        var texts = new List<CleanText>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var article = json.RootElement;
            texts.Add(
                new CleanText(
                    article.GetProperty("id").GetString()!,
                    article.GetProperty("title").GetString()!,
                    [
                        .. article
                            .GetProperty("text")
                            .GetString()!
                            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                    ],
                    article.TryGetProperty("lang", out var language) ? language.GetString() ?? "en" : "en"
                )
            );
        }
        return texts;
    }

    /// <summary>The articles of a folder, as they are read: what reading takes out of them is not asked here.</summary>
    public static IReadOnlyList<CleanText> OfFolder(string path)
    {
        var reader = new DocumentReader();
        return
        [
            .. Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .SelectMany(file =>
                    reader.Read(
                        new Document(file, File.ReadAllBytes(file), new DateTimeOffset(2026, 3, 10, 12, 0, 0, default))
                    )
                )
                .OfType<ReadOutcome.Read>()
                .Select(outcome => outcome.Article)
                .Where(article => article.Paragraphs.Count > 1 && !article.Truncated)
                .Select(article => new CleanText(
                    article.Id.ToString()!,
                    article.Title,
                    article.Paragraphs,
                    article.Language
                )),
        ];
    }
}
