using System.CommandLine;
using System.Globalization;

namespace NewsDigest.Benchmarks.Pages;

/// <summary><c>pages [PATH…]</c>: measures pages read in a second of processor time, beside SmartReader in the same run.</summary>
public static class PagesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Folders of pages (.html, .html.gz). Without any, pages are made from the samples.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var rounds = new Option<int>("--rounds")
        {
            Description = "Rounds after the one that is not counted.",
            DefaultValueFactory = _ => 5,
        };
        var count = new Option<int>("--generate")
        {
            Description = "How many pages are made where no folder is given.",
            DefaultValueFactory = _ => 200,
        };
        var seed = new Option<int>("--seed") { Description = "Seed of the pages.", DefaultValueFactory = _ => 1 };
        var command = new Command("pages", "Measure the reading of web pages.") { paths, rounds, count, seed };
        command.SetAction(parsed =>
        {
            var pages = parsed.GetValue(paths) is { Length: > 0 } folders
                ? WebPages.In(folders)
                : WebPages.Generate(parsed.GetValue(count), parsed.GetValue(seed));
            if (pages.Count == 0)
            {
                Console.Error.WriteLine(
                    "There is no .html or .html.gz file in these folders. Name folders with pages."
                );
                return 1;
            }
            Write(pages, PageRound.Run(pages, parsed.GetValue(rounds)));
            return 0;
        });
        return command;
    }

    private static void Write(IReadOnlyList<WebPage> pages, IReadOnlyList<PageRound> rounds)
    {
        Console.WriteLine(Line($"{pages.Count} pages, {pages.Sum(page => page.Content.Length) / 1e6:F1} MB"));
        Console.WriteLine();
        Console.WriteLine("| reader | pages a second, median | slowest to fastest round | MB allocated a page |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        WriteRow("News Digest", rounds.Select(round => round.Own).ToList());
        WriteRow("SmartReader", rounds.Select(round => round.SmartReader).ToList());
        Console.WriteLine();
        var ratios = rounds
            .Select(round => round.Own.PagesPerSecond / round.SmartReader.PagesPerSecond)
            .Order()
            .ToList();
        Console.WriteLine(Line($"Ratio: {ratios[ratios.Count / 2]:F2} (median; {ratios[0]:F2}–{ratios[^1]:F2})"));
    }

    private static void WriteRow(string name, IReadOnlyList<ReaderSpeed> speeds)
    {
        var rates = speeds.Select(speed => speed.PagesPerSecond).Order().ToList();
        var megabytes = speeds.Select(speed => speed.BytesAllocatedPerPage / 1e6).Order().ToList();
        Console.WriteLine(
            Line(
                $"| {name} | {rates[rates.Count / 2]:F0} | {rates[0]:F0}–{rates[^1]:F0} | {megabytes[megabytes.Count / 2]:F2} |"
            )
        );
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
