using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Briefings;
using NewsDigest.Hosting.Preview;
using NewsDigest.Hosting.Tests.WholeWay;
using NewsDigest.Intake;
using NewsDigest.Stories;

namespace NewsDigest.Hosting.Tests.Preview;

public sealed class PreviewBriefingTests(AzuriteServer azurite) : IAsyncLifetime
{
    private readonly SendGridDouble sendGrid = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => sendGrid.InitializeAsync();

    public ValueTask DisposeAsync() => sendGrid.DisposeAsync();

    [Fact]
    public async Task A_preview_shows_the_news_and_leaves_no_trace()
    {
        await using var installation = await Installation.CreateAsync(azurite, sendGrid);
        var instance = installation.NewInstance();
        await installation.DropAsync(
            "a.txt",
            "Ferry sails again\n\nThe ferry to Brack sailed again on Monday morning."
        );
        await instance.GetRequiredService<TakeIn>().RunAsync("a.txt", Cancel);
        installation.Time.Ahead += TimeSpan.FromMinutes(1);

        var preview = await instance
            .GetRequiredService<PreviewBriefing>()
            .RunAsync(new PreviewRequest(new ReaderChoices([], BriefingLength.Normal, "en", [])), Cancel);
        var briefing = preview.ShouldNotBeNull().Briefing;

        briefing.Sections.SelectMany(s => s.Stories).ShouldHaveSingleItem().Headline.ShouldContain("Ferry");
        (await installation.EditionsAsync()).ShouldBeEmpty();
        var stories = instance.GetRequiredService<IStoryStore>().ReadAsync(DateTimeOffset.MinValue, Cancel);
        (await stories.ToListAsync(Cancel)).ShouldBeEmpty();
        sendGrid.Accepted.ShouldBeEmpty();
    }
}
