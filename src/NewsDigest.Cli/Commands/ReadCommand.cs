using System.CommandLine;
using NewsDigest.Articles;
using NewsDigest.Cli.Output;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest read</c>: any document into clean articles.</summary>
public static class ReadCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var json = CommandInputs.Json();
        return new Command("read", "Show the clean articles of documents.") { json }.OnArticles(
            console,
            parsed =>
                (run, cancellationToken) =>
                {
                    if (parsed.GetValue(json))
                        JsonLines.Write(console.Output, run.Outcomes.Select(AsJson));
                    else
                        WriteText(console.Output, run.Articles);
                    return Task.FromResult(run.End());
                }
        );
    }

    private static object AsJson(ReadOutcome outcome) =>
        outcome switch
        {
            ReadOutcome.Read { Article: var article } => ReadLine.Of(article),
            ReadOutcome.Rejected { Rejection: var rejection } => new
            {
                rejection.Origin.Path,
                rejection.Origin.Part,
                Rejected = rejection.Explanation,
            },
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome of reading."),
        };

    private static void WriteText(TextWriter output, IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            output.WriteLine(article.Title);
            output.WriteLine(Line(article));
            output.WriteLine();
            foreach (var paragraph in article.Paragraphs)
            {
                output.WriteLine(paragraph);
                output.WriteLine();
            }
        }
    }

    private static string Line(Article article) =>
        string.Join(
            " · ",
            new[]
            {
                article.Source,
                article.Byline,
                article.Published?.ToString("u", null),
                article.Origin.ToString(),
            }.Where(part => part is not null)
        );
}
