using System.CommandLine;
using System.Globalization;
using NewsDigest.Cli.Input;
using NewsDigest.Cli.Output;
using NewsDigest.Hosting.Options;
using NewsDigest.Summaries;
using NewsDigest.Summaries.Evaluation;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest eval summaries</c>: how good extracts and the model's summaries are on articles with references.</summary>
public static class EvalCommand
{
    private const int DefaultWords = 80;

    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console) =>
        new("eval", "Measure how good the output is.") { Summaries(console) };

    private static Command Summaries(DigestConsole console)
    {
        var json = CommandInputs.Json();
        var references = new Option<string?>("--references")
        {
            Description =
                "JSON lines of {\"id\",\"reference\"}; by default the field \"reference\" of the articles' own lines.",
            HelpName = "FILE",
        };
        var words = new Option<int>("--words")
        {
            Description = "The most words of a summary.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultWords,
        };
        var model = new Option<bool>("--model")
        {
            Description = "Measure the configured model too, which is paid for.",
        };
        return new Command("summaries", "Measure extracts, and the model's summaries, against references.")
        {
            references,
            words,
            model,
            json,
        }.OnArticles(
            console,
            parsed =>
                async (run, cancellationToken) =>
                {
                    if (parsed.GetValue(model) && !run.Get<OpenAIOptions>().IsConfigured)
                        throw new UsageException("--model needs a model, and OpenAI__Endpoint is not set.");
                    var files = parsed.GetValue(references) is { } file
                        ? [file]
                        : DocumentFiles
                            .Find(run.Paths)
                            .Where(f => f.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase));
                    var tasks = Tasks(run, References.Read(files), parsed.GetValue(words));
                    if (tasks.Count == 0)
                        throw new UsageException(
                            "None of the articles has a reference, so there is nothing to measure."
                        );
                    var summarizers = new List<(string Name, ISummarizer By)>
                    {
                        ("extracts", run.Get<ExtractiveSummarizer>()),
                    };
                    if (parsed.GetValue(model))
                        summarizers.Add((run.Get<OpenAIOptions>().Model!, run.Get<ISummarizer>()));
                    foreach (var (name, by) in summarizers)
                    {
                        var report = await MeasureAsync(console, by, tasks, cancellationToken);
                        if (parsed.GetValue(json))
                            console.Output.WriteLine(JsonLines.Line(AsJson(name, report)));
                        else
                            WriteText(console.Output, name, report);
                    }
                    return run.End();
                }
        );
    }

    private static List<(SummaryRequest Request, string Reference)> Tasks(
        ArticleCommand run,
        IReadOnlyDictionary<string, string> references,
        int maxWords
    ) =>
        [
            .. run
                .Articles.Where(a => references.ContainsKey(a.Origin.Label))
                .Select(a => (new SummaryRequest([SourceText.From(a)], maxWords), references[a.Origin.Label])),
        ];

    private static async Task<SummaryReport> MeasureAsync(
        DigestConsole console,
        ISummarizer by,
        List<(SummaryRequest Request, string Reference)> tasks,
        CancellationToken cancellationToken
    )
    {
        var scores = new SummaryScore[tasks.Count];
        using var progress = new ProgressLine(console, "Measuring", scores.Length);
        await Parallel.ForAsync(
            0,
            scores.Length,
            cancellationToken,
            async (i, cancel) =>
            {
                var (request, reference) = tasks[i];
                scores[i] = SummaryScore.Of(request, await by.SummarizeAsync(request, cancel), reference);
                progress.Advance();
            }
        );
        return SummaryReport.Of(scores);
    }

    private static void WriteText(TextWriter output, string name, SummaryReport report)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {report.Stories:N0} stories, ROUGE-1 {report.Rouge1 * 100:0.0}, ROUGE-2 {report.Rouge2 * 100:0.0}, ROUGE-L {report.RougeL * 100:0.0}, {report.Words:0} words, {report.Supported * 100:0.0} % of sentences supported, US${report.UsdPerStory:0.000000} a story"
            )
        );
        if (report.Writing.Written + report.Writing.Extracts == 0)
            return;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {report.Writing.Written:N0} written, {report.Writing.Extracts:N0} extracts instead, {report.Writing.Calls:N0} calls"
            )
        );
        foreach (var (failure, count) in report.Writing.Failures.OrderByDescending(f => f.Value))
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {count:N0} × {ModelFailureWords.Of(failure)}")
            );
    }

    private static object AsJson(string name, SummaryReport report) =>
        new
        {
            Name = name,
            report.Stories,
            report.Rouge1,
            report.Rouge2,
            report.RougeL,
            report.Words,
            report.Supported,
            report.UsdPerStory,
            report.Writing.Written,
            report.Writing.Calls,
            Extracts = report.Writing.Failures.ToDictionary(f => f.Key.ToString(), f => f.Value),
        };
}
