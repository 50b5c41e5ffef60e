using System.CommandLine;
using NewsDigest.Articles;
using NewsDigest.Cli.Output;
using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest stories</c>: which articles tell the same story, and which repeat another.</summary>
public static class StoriesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var json = CommandInputs.Json();
        return new Command(
            "stories",
            "Show which articles tell the same story, by their words alone: no embedding model is asked."
        )
        {
            json,
        }.OnArticles(
            console,
            parsed =>
                (run, cancellationToken) =>
                {
                    var placed = Place(run.Articles, run.Get<DigestItemMaker>(), cancellationToken);
                    if (parsed.GetValue(json))
                        JsonLines.Write(console.Output, placed);
                    else
                        WriteText(console.Output, placed, run.Articles);
                    return Task.FromResult(run.End());
                }
        );
    }

    private static List<PlacedArticle> Place(
        IReadOnlyList<Article> articles,
        DigestItemMaker itemMaker,
        CancellationToken cancellationToken
    )
    {
        var firsts = articles.DistinctBy(a => a.Id).ToList();
        var items = firsts.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(itemMaker.Make).ToList();
        var places = new Dictionary<ArticleId, (string Story, ArticleId? Original)>();
        foreach (var cluster in StoryClusterer.Cluster(items))
        {
            var story = cluster.Items.First().Origin.Label;
            foreach (var group in cluster.Groups)
            {
                foreach (var item in group)
                    places[item.Article] = (story, item == group[0] ? null : group[0].Article);
            }
        }
        var labels = firsts.ToDictionary(a => a.Id, a => a.Origin.Label);
        return
        [
            .. articles.Select(article =>
            {
                var (story, original) = places[article.Id];
                var label = article.Origin.Label;
                var first = labels[article.Id];
                var duplicateOf =
                    original is { } id ? labels[id]
                    : first == label ? null
                    : first;
                return new PlacedArticle(label, story, duplicateOf);
            }),
        ];
    }

    private static void WriteText(TextWriter output, List<PlacedArticle> placed, IReadOnlyList<Article> articles)
    {
        var titles = placed.Zip(articles).ToLookup(p => p.First.Story);
        foreach (var story in titles.OrderByDescending(s => s.Count()))
        {
            foreach (var (place, article) in story)
            {
                var repeated = place.DuplicateOf is null ? "" : $" (repeats {place.DuplicateOf})";
                output.WriteLine($"{article.Title}  [{place.Id}]{repeated}");
            }
            output.WriteLine();
        }
    }

    /// <summary>A JSON line of the command.</summary>
    private sealed record PlacedArticle(string Id, string Story, string? DuplicateOf);
}
