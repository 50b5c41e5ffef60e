using System.Diagnostics;
using System.Runtime;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Articles;
using NewsDigest.Benchmarks.Generation;
using NewsDigest.Benchmarks.Stages;
using NewsDigest.Briefings.Editions;
using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;
using NewsDigest.Stories.Growth;
using NewsDigest.Topics;

namespace NewsDigest.Benchmarks.Growth;

/// <summary>Groups and ranks the items of one generated day, again and again.</summary>
internal static class GrowthRun
{
    /// <summary>The measure of a day of that many articles.</summary>
    public static GrowthMeasure Measure(int count, int seed, int runs)
    {
        var items = MakeItems(count, seed);
        var instant = items.Max(i => i.Arrived);
        var byArticle = items.ToDictionary(i => i.Article);
        ForgetPeak();

        var stories = 0;
        var times = new List<TimeSpan>();
        using var process = Process.GetCurrentProcess();
        var held = process.WorkingSet64;
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            process.Refresh();
            var began = process.TotalProcessorTime;
            var grown = StoryGrowth.Grow([], StoryClusterer.Cluster(items), instant);
            EditionSelection.Select(grown, byArticle, instant, TopicCatalogue.Iptc);
            process.Refresh();
            times.Add(process.TotalProcessorTime - began);
            stories = grown.Count;
        }
        times.Sort();
        process.Refresh();
        return new GrowthMeasure(items.Count, stories, times, held, process.PeakWorkingSet64);
    }

    private static List<DigestItem> MakeItems(int count, int seed)
    {
        using var services = GeneratedDay.BuildServices();
        var reader = services.GetRequiredService<DocumentReader>();
        var maker = services.GetRequiredService<DigestItemMaker>();
        return
        [
            .. new ArticleGenerator(SampleDay.Load(Repository.PathOf("samples/articles")), seed)
                .Generate(count)
                .AsParallel()
                .AsOrdered()
                .Select(a => new Document(a.Id, Encoding.UTF8.GetBytes(ArticleFiles.Text(a)), a.Published))
                .SelectMany(reader.Read)
                .OfType<ReadOutcome.Read>()
                .Select(outcome => maker.Make(outcome.Article))
                .AsEnumerable()
                .DistinctBy(i => i.Article),
        ];
    }

    /// <summary>Lets the peak count from here on, where the system can; elsewhere it counts the making of the items as well.</summary>
    private static void ForgetPeak()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // See proc_pid_clear_refs(5): 5 sets the peak resident set to the present one.
        if (OperatingSystem.IsLinux())
            File.WriteAllText("/proc/self/clear_refs", "5");
    }
}
