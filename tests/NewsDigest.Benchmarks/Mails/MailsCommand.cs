using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Benchmarks.Stages;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Intake.Items;

namespace NewsDigest.Benchmarks.Mails;

/// <summary><c>mails</c>: how fast different readers' mails of one edition are made. Prints a Markdown table.</summary>
public static class MailsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "Readers.", DefaultValueFactory = _ => 10_000 };
        var runs = new Option<int>("--runs") { Description = "Runs after the warm-up.", DefaultValueFactory = _ => 5 };
        var seed = new Option<int>("--seed") { Description = "Seed of choices.", DefaultValueFactory = _ => 1 };
        var command = new Command("mails", "Measure the making of mails.") { count, runs, seed };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var edition = await MakeEditionAsync(cancel);
                var topics = edition.Stories.Select(s => s.Topic).Distinct().ToList();
                var run = new MailRun(
                    edition,
                    RandomChoices.Make(parsed.GetValue(count), topics, parsed.GetValue(seed))
                );
                run.Measure();
                var measures = Enumerable.Range(0, parsed.GetValue(runs)).Select(_ => run.Measure()).ToList();
                Console.WriteLine(
                    $"{parsed.GetValue(count):N0} readers, {edition.Stories.Count} stories of {topics.Count} topics"
                );
                Console.WriteLine(
                    "| mails a second, median | fastest to slowest | processor's time of a mail, median | bytes of a mail | allocated for each |"
                );
                Console.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
                Console.WriteLine(Row(measures));
                return 0;
            }
        );
        return command;
    }

    private static string Row(List<MailMeasure> measures)
    {
        var speeds = measures.Select(m => m.PerSecond).Order().ToList();
        var times = measures.Select(m => m.ProcessorTime).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {speeds[speeds.Count / 2]:N0} | {speeds[^1]:N0} to {speeds[0]:N0} | {times[times.Count / 2].TotalMilliseconds:F3} ms | {measures[0].Bytes / 1000:F1} KB | {measures[0].AllocatedBytes / 1000:F1} KB |"
        );
    }

    private static async Task<Edition> MakeEditionAsync(CancellationToken cancellationToken)
    {
        var day = new GeneratedDay();
        await using var services = GeneratedDay.BuildServices();
        foreach (var article in day.Articles)
            await services.GetRequiredService<IArticleStore>().SaveAsync(article, cancellationToken);
        foreach (var item in day.Items)
            await services.GetRequiredService<IItemStore>().AddAsync(item, cancellationToken);
        return await services
            .GetRequiredService<MakeEdition>()
            .RunAsync(day.Items.Max(i => i.Arrived), BriefingPeriod.Longest, cancellationToken);
    }
}
