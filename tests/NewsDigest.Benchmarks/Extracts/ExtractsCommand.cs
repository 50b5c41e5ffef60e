using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsDigest.Articles;
using NewsDigest.Benchmarks.Generation;
using NewsDigest.Summaries;
using NewsDigest.Text;

namespace NewsDigest.Benchmarks.Extracts;

/// <summary><c>extracts</c>: how many news articles of 700 words are split into sentences and told by an extract in a second.</summary>
public static class ExtractsCommand
{
    private const int WordsPerArticle = 700;
    private const int ExtractWords = 80;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var count = new Option<int>("--articles") { Description = "Articles.", DefaultValueFactory = _ => 2_000 };
        var runs = new Option<int>("--runs")
        {
            Description = "Runs; one more is not counted.",
            DefaultValueFactory = _ => 7,
        };
        var seed = new Option<int>("--seed") { Description = "Seed of the articles.", DefaultValueFactory = _ => 1 };
        var command = new Command("extracts", "Measure extracts of long articles.") { count, runs, seed };
        command.SetAction(parsed =>
        {
            var articles = Articles(parsed.GetValue(count), parsed.GetValue(seed));
            Milliseconds(articles);
            var times = Enumerable.Range(0, parsed.GetValue(runs)).Select(_ => Milliseconds(articles)).Order().ToList();
            var words = articles.Average(a => a.Paragraphs.Sum(p => WordCount.Of(p)));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{articles.Count:N0} articles of {words:F0} words: {times[times.Count / 2]:F2} ms of one core each ({times[0]:F2}–{times[^1]:F2}), {2_000 / times[times.Count / 2]:N0} a second on two"
                )
            );
        });
        return command;
    }

    /// <summary>Articles as long as a long report: the paragraphs of as many made articles as that takes.</summary>
    private static List<Article> Articles(int count, int seed)
    {
        var parts = new ArticleGenerator(SampleDay.Load(Repository.PathOf("samples/articles")), seed).Generate(
            4 * count
        );
        var reader = new DocumentReader();
        var articles = new List<Article>();
        var paragraphs = new List<string>();
        foreach (var made in parts)
        {
            var document = new Document(made.Id, Encoding.UTF8.GetBytes(ArticleFiles.Text(made)), made.Published);
            if (reader.Read(document)[0] is not ReadOutcome.Read { Article: var article })
                continue;
            paragraphs.AddRange(article.Paragraphs);
            if (paragraphs.Sum(p => WordCount.Of(p)) < WordsPerArticle)
                continue;
            while (paragraphs.Count > 1 && paragraphs.SkipLast(1).Sum(p => WordCount.Of(p)) >= WordsPerArticle)
                paragraphs.RemoveAt(paragraphs.Count - 1);
            articles.Add(article with { Paragraphs = [.. paragraphs] });
            paragraphs.Clear();
            if (articles.Count == count)
                break;
        }
        return articles;
    }

    /// <summary>Processor time of one article, in milliseconds.</summary>
    private static double Milliseconds(List<Article> articles)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var article in articles)
            ExtractiveSummarizer.Summarize(new SummaryRequest([SourceText.From(article)], ExtractWords));
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / articles.Count;
    }
}
