using System.CommandLine;
using NewsDigest.Articles;
using NewsDigest.Cli.Output;
using NewsDigest.Hosting.Options;
using NewsDigest.Summaries;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest summarize</c>: the summary of each article, as an extract or by the model.</summary>
public static class SummarizeCommand
{
    private const int DefaultWords = 80;

    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var json = CommandInputs.Json();
        var words = new Option<int>("--words")
        {
            Description = "The most words of a summary.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultWords,
        };
        words.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError("--words must be a whole number of 1 or more. Example: --words 80");
        });
        var model = new Option<bool>("--model") { Description = "Let the configured model write the summaries." };
        return new Command("summarize", "Summarize articles.") { words, model, json }.OnArticles(
            console,
            parsed =>
                async (run, cancellationToken) =>
                {
                    var summarizer = Summarizer(run, parsed.GetValue(model));
                    var maxWords = parsed.GetValue(words);
                    var summaries = new Summary[run.Articles.Count];
                    using (var progress = new ProgressLine(console, "Summarizing", summaries.Length))
                    {
                        await Parallel.ForAsync(
                            0,
                            summaries.Length,
                            cancellationToken,
                            async (i, cancel) =>
                            {
                                var request = new SummaryRequest([SourceText.From(run.Articles[i])], maxWords);
                                summaries[i] = await summarizer.SummarizeAsync(request, cancel);
                                progress.Advance();
                            }
                        );
                    }
                    foreach (var (article, summary) in run.Articles.Zip(summaries))
                    {
                        if (parsed.GetValue(json))
                            console.Output.WriteLine(JsonLines.Line(AsJson(article, summary)));
                        else
                            WriteText(console.Output, article, summary);
                    }
                    return run.End();
                }
        );
    }

    private static ISummarizer Summarizer(ArticleCommand run, bool byModel)
    {
        if (!byModel)
            return run.Get<ExtractiveSummarizer>();
        if (!run.Get<OpenAIOptions>().IsConfigured)
            throw new UsageException(
                "--model needs a model, and OpenAI__Endpoint is not set. Example: OpenAI__Endpoint=http://localhost:11434/v1"
            );
        return run.Get<ISummarizer>();
    }

    private static object AsJson(Article article, Summary summary) =>
        new
        {
            Id = article.Origin.Label,
            Summary = summary.Sentences.Select(s => new { s.Text, Sources = s.Sources.Select(r => r.Number) }),
        };

    private static void WriteText(TextWriter output, Article article, Summary summary)
    {
        output.WriteLine(article.Title);
        foreach (var sentence in summary.Sentences)
            output.WriteLine($"  {sentence.Text}");
        output.WriteLine();
    }
}
