using NewsDigest.Articles;

namespace NewsDigest.Benchmarks.Generation;

/// <summary>Reads the fictional news day by event.</summary>
public static class SampleEvents
{
    /// <summary>Files that tell one event, by the table in samples/README.md; copies of one text only once.</summary>
    private static readonly string[][] SameEvent =
    [
        ["bank-trims-key-rate", "mortgage-holders-rate-cut", "steelmakers-rate-cut"],
        ["government-survives-confidence-vote", "assembly-confidence-vote", "toll-vote-lunde-ferry"],
        ["freighter-hits-bridge", "tolland-bridge-collision"],
        ["bridge-closed-six-weeks", "corvina-star-steering"],
        ["lusk-ceasefire-signed", "ten-days-in-hollin"],
        ["lusk-prisoner-exchange", "lusk-bridge-ambulances"],
        ["sandpiper-moon-landing", "sandpiper-school-drill", "sandpiper-what-it-will-do"],
        ["vire-verdict", "vire-more-mud-than-harbour"],
        ["measles-two-schools-close", "measles-quillhaven-doctors"],
        ["tally-outage-certificate", "cards-down-shops"],
        ["train-drivers-strike-thursday", "rail-strike-commuters"],
        ["storm-wilhelmina-red-warning", "storm-wilhelmina-forecast"],
        ["wanderers-reach-semi-final", "athletic-out-of-cup"],
    ];

    /// <summary>Copies of other samples.</summary>
    private static readonly HashSet<string> Copies = ["touchdown", "piano-bribe-commissioner"];

    /// <summary>The events, in an order that depends on the samples alone.</summary>
    /// <param name="folder">The folder of the samples.</param>
    public static IReadOnlyList<SampleEvent> Load(string folder)
    {
        var reader = new DocumentReader();
        var articles = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new Document(path, File.ReadAllBytes(path), DateTimeOffset.UnixEpoch))
            .SelectMany(reader.Read)
            .OfType<ReadOutcome.Read>()
            .Select(outcome => outcome.Article)
            .Where(article => article.Language == "en" && !Copies.Contains(FileName(article)));
        return [.. articles.GroupBy(EventOf).Select(group => new SampleEvent([.. group]))];
    }

    private static string EventOf(Article article)
    {
        var name = FileName(article);
        var group = Array.FindIndex(SameEvent, names => names.Contains(name));
        return group < 0 ? article.Origin.ToString() : $"event {group}";
    }

    private static string FileName(Article article) => Path.GetFileNameWithoutExtension(article.Origin.Path);
}
