using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Mails;
using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;
using NewsDigest.Topics;

namespace NewsDigest.Benchmarks.Stages;

/// <summary>The stages that see a whole day of 1,000 articles; figures are per day.</summary>
[MemoryDiagnoser]
public class EditionStages
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(72);

    private GeneratedDay day = null!;
    private DateTimeOffset instant;
    private Briefing briefing = null!;
    private IMailRenderer renderer = null!;

    /// <summary>Makes the day and the briefing that the mail tells.</summary>
    [GlobalSetup]
    public async Task MakeDay()
    {
        day = new GeneratedDay();
        instant = day.Items.Max(i => i.Arrived);
        var edition = await MakeEdition();
        var period = BriefingPeriod.Since(lastReceived: null, instant);
        var date = DateOnly.FromDateTime(instant.UtcDateTime);
        var choices = new ReaderChoices([], BriefingLength.Normal, "en", []);
        briefing = BriefingComposer.Compose(edition, choices, period, date, TopicCatalogue.Iptc);
        renderer = GeneratedDay.BuildServices().GetRequiredService<IMailRenderer>();
    }

    /// <summary>Items into clusters.</summary>
    [Benchmark]
    public int Cluster() => StoryClusterer.Cluster(day.Items).Count;

    /// <summary>Items into a frozen edition, storing them in memory first.</summary>
    [Benchmark]
    public async Task<Edition> MakeEdition()
    {
        await using var services = GeneratedDay.BuildServices();
        var articles = services.GetRequiredService<IArticleStore>();
        var items = services.GetRequiredService<IItemStore>();
        foreach (var article in day.Articles)
            await articles.SaveAsync(article, CancellationToken.None);
        foreach (var item in day.Items)
            await items.AddAsync(item, CancellationToken.None);
        return await services.GetRequiredService<MakeEdition>().RunAsync(instant, Window, CancellationToken.None);
    }

    /// <summary>A briefing into a mail.</summary>
    [Benchmark]
    public Task<MailContent> RenderMail() =>
        renderer.RenderAsync(briefing, BriefingFooter.None, CancellationToken.None);
}
