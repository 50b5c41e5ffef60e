using NewsDigest.Articles;

namespace NewsDigest.Benchmarks.Generation;

/// <summary>Reads the fictional news day by section and event.</summary>
public static class SampleDay
{
    /// <summary>
    /// Sections, their events and the files that tell each, by the table in samples/README.md; of a text and its copies
    /// only one, and nothing that is not in English.
    /// </summary>
    private static readonly string[][][] Sections =
    [
        [
            ["government-survives-confidence-vote", "assembly-confidence-vote", "toll-vote-lunde-ferry"],
            ["vire-verdict", "vire-more-mud-than-harbour"],
            ["lusk-ceasefire-signed", "ten-days-in-hollin"],
            ["lusk-prisoner-exchange", "lusk-bridge-ambulances"],
            ["sarvany-president-resigns"],
        ],
        [
            ["bank-trims-key-rate", "mortgage-holders-rate-cut", "steelmakers-rate-cut"],
            ["tally-outage-certificate", "cards-down-shops"],
            ["train-drivers-strike-thursday", "rail-strike-commuters"],
            ["anvil-profit-furnace"],
            ["census-islands-grow"],
        ],
        [
            ["freighter-hits-bridge", "tolland-bridge-collision"],
            ["bridge-closed-six-weeks", "corvina-star-steering"],
            ["storm-wilhelmina-red-warning", "storm-wilhelmina-forecast"],
            ["paper-mill-fire"],
            ["seagrass-reserve"],
        ],
        [
            ["sandpiper-moon-landing", "sandpiper-school-drill", "sandpiper-what-it-will-do"],
            ["measles-two-schools-close", "measles-quillhaven-doctors"],
            ["later-school-start"],
        ],
        [
            ["wanderers-reach-semi-final", "athletic-out-of-cup"],
            ["tour-of-the-capes"],
            ["opera-house-reopens"],
            ["bells-of-saint-brannoc"],
        ],
    ];

    /// <summary>The sections.</summary>
    /// <param name="folder">The folder of the samples.</param>
    /// <exception cref="KeyNotFoundException">A sample is missing or cannot be read.</exception>
    public static IReadOnlyList<SampleSection> Load(string folder)
    {
        var reader = new DocumentReader();
        var articles = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => new Document(path, File.ReadAllBytes(path), DateTimeOffset.UnixEpoch))
            .SelectMany(reader.Read)
            .OfType<ReadOutcome.Read>()
            .Select(outcome => outcome.Article)
            .Where(article => article.Origin.Part is null)
            .ToDictionary(article => Path.GetFileNameWithoutExtension(article.Origin.Path));
        return
        [
            .. Sections.Select(events => new SampleSection([
                .. events.Select(files => new SampleEvent([.. files.Select(file => articles[file])])),
            ])),
        ];
    }
}
