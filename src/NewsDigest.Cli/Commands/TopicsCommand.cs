using System.CommandLine;
using System.Globalization;
using NewsDigest.Articles;
using NewsDigest.Cli.Output;
using NewsDigest.Topics;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest topics</c>: which topic an article belongs to, and why.</summary>
public static class TopicsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var json = CommandInputs.Json();
        var explain = new Option<bool>("--explain") { Description = "Say which words spoke for which topic." };
        return new Command("topics", "Tell the topics of articles.") { explain, json }.OnArticles(
            console,
            parsed =>
                (run, cancellationToken) =>
                {
                    var classifier = run.Get<TopicClassifier>();
                    var withEvidence = parsed.GetValue(explain);
                    var verdicts = run
                        .Articles.AsParallel()
                        .AsOrdered()
                        .WithCancellation(cancellationToken)
                        .Select(article => (article, classifier.Classify(article, withEvidence)))
                        .ToList();
                    foreach (var (article, verdict) in verdicts)
                    {
                        if (parsed.GetValue(json))
                            console.Output.WriteLine(JsonLines.Line(AsJson(article, verdict, withEvidence)));
                        else
                            WriteText(console.Output, classifier.Catalogue, article, verdict);
                    }
                    return Task.FromResult(run.End());
                }
        );
    }

    private static object AsJson(Article article, TopicVerdict verdict, bool withEvidence)
    {
        var id = article.Origin.Label;
        var topic = verdict.Main.Value;
        var confidence = Math.Round(verdict.Confidence, 3);
        var others = verdict.Others.Select(o => o.Value);
        if (!withEvidence)
            return new
            {
                id,
                topic,
                confidence,
                others,
            };
        var evidence = verdict.Evidence.Select(e => new
        {
            Topic = e.Topic.Value,
            e.Where,
            e.Term,
            Weight = Math.Round(e.Weight, 3),
        });
        return new
        {
            id,
            topic,
            confidence,
            others,
            evidence,
        };
    }

    private static void WriteText(TextWriter output, TopicCatalogue catalogue, Article article, TopicVerdict verdict)
    {
        var others = string.Concat(verdict.Others.Select(o => $", also {catalogue.NameOf(o)}"));
        var confidence = verdict.Confidence.ToString("P0", CultureInfo.InvariantCulture);
        output.WriteLine($"{article.Origin.Label}: {catalogue.NameOf(verdict.Main)} ({confidence}){others}");
        foreach (var evidence in verdict.Evidence)
        {
            var weight = evidence.Weight.ToString("0.00", CultureInfo.InvariantCulture);
            output.WriteLine(
                $"  {weight}  {catalogue.NameOf(evidence.Topic)}: '{evidence.Term}' in the {evidence.Where}"
            );
        }
    }
}
