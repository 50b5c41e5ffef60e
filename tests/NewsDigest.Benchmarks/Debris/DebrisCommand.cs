using System.CommandLine;
using System.Globalization;
using NewsDigest.Testing.Debris;

namespace NewsDigest.Benchmarks.Debris;

/// <summary>
/// <c>debris</c>: how many sentences reading takes from clean texts, and how much of the debris that is woven into them it
/// leaves, as a Markdown table.
/// </summary>
public static class DebrisCommand
{
    private static readonly string[] Sets = ["summaries/bbc", "clustering/allsides"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--eval")
        {
            Description = "Folder of the evaluation data; what is missing there is passed over.",
            DefaultValueFactory = _ => Path.Combine(Repository.Root, "..", "shared", "eval"),
        };
        var seed = new Option<int>("--seed") { Description = "Seed of the debris.", DefaultValueFactory = _ => 1 };
        var show = new Option<int>("--show") { Description = "Shows so many of what was left and lost." };
        var command = new Command("debris", "Measure how texts are cleaned.") { data, seed, show };
        command.SetAction(parsed =>
        {
            Console.WriteLine("| texts | sentences lost, clean | sentences lost, damaged | debris gone |");
            Console.WriteLine("| --- | ---: | ---: | ---: |");
            var measures = new List<DebrisMeasure>();
            foreach (var (name, texts) in TextSets(parsed.GetRequiredValue(data)))
                measures.Add(Measure(name, texts, parsed.GetValue(seed)));
            Console.WriteLine();
            Console.WriteLine(Kinds(measures));
            foreach (var left in measures.SelectMany(measure => measure.Left).Take(parsed.GetValue(show)))
                Console.WriteLine($"left: {left.Kind}: {left.Text}");
            foreach (var (id, sentence) in measures.SelectMany(measure => measure.Lost).Take(parsed.GetValue(show)))
                Console.WriteLine($"lost: {id}: {sentence}");
            return 0;
        });
        return command;
    }

    private static IEnumerable<(string Name, IReadOnlyList<CleanText> Texts)> TextSets(string data)
    {
        foreach (var set in Sets)
        {
            var path = Path.Combine(data, set + ".jsonl.gz");
            if (File.Exists(path))
                yield return (set, CleanText.OfJsonLines(path));
            else
                Console.Error.WriteLine($"{path} is missing: passed over.");
        }
        yield return ("samples/articles", CleanText.OfFolder(Repository.PathOf("samples/articles")));
    }

    private static DebrisMeasure Measure(string name, IReadOnlyList<CleanText> texts, int seed)
    {
        var (clean, damaged) = (new DebrisMeasure(), new DebrisMeasure());
        for (var i = 0; i < texts.Count; i++)
        {
            clean.ReadClean(texts[i]);
            damaged.ReadDamaged(texts[i], seed * 1_000_003 + i);
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name}, {texts.Count} | {clean.LostSentences} of {clean.Sentences:N0}, {clean.LostPercent:F2} % "
                    + $"| {damaged.LostPercent:F2} % | {damaged.GonePercent:F1} % of {damaged.Kinds.Values.Sum(kind => kind.All):N0} |"
            )
        );
        foreach (var lost in clean.Lost)
            damaged.Lost.Insert(0, ("clean " + lost.Id, lost.Sentence));
        return damaged;
    }

    private static string Kinds(IEnumerable<DebrisMeasure> measures) =>
        string.Join(
            '\n',
            measures
                .SelectMany(measure => measure.Kinds)
                .GroupBy(kind => kind.Key, kind => kind.Value)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {kind.Key} | {100.0 - 100.0 * kind.Sum(k => k.Left) / kind.Sum(k => k.All):F1} % of {kind.Sum(k => k.All)} |"
                    )
                )
                .Prepend("| --- | ---: |")
                .Prepend("| kind | gone |")
        );
}
