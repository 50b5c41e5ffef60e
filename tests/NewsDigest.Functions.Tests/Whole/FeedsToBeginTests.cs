using NewsDigest.Feeds.Polling;
using NewsDigest.Functions.Timers;

namespace NewsDigest.Functions.Tests.Whole;

/// <summary>The first poll adds the feeds that <c>Feeds__Opml</c> names.</summary>
public sealed class FeedsToBeginTests(AzuriteServer azurite) : IDisposable
{
    private readonly string list = Path.GetTempFileName();

    [Fact]
    public async Task The_first_poll_adds_the_feeds_of_the_list_and_polls_them()
    {
        await using var house = await OpenAsync();

        await PollAsync(house);

        var feed = (await FeedsOf(house)).ShouldHaveSingleItem();
        feed.Title.ShouldBe("Harbour Post");
        // It is not there: that it was asked for is what shows.
        feed.Failures.ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_was_removed_does_not_come_back_with_another_instance()
    {
        await using var house = await OpenAsync();
        await PollAsync(house);
        await house.Get<IFeedStore>().RemoveAsync((await FeedsOf(house)).Single().Id, FunctionHouse.Cancel);

        await house.RestartAsync();
        await PollAsync(house);

        (await FeedsOf(house)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_that_is_not_there_is_told_and_keeps_nobody_from_being_polled()
    {
        await using var house = await OpenAsync();
        await house
            .Get<IFeedStore>()
            .AddAsync(FeedSubscription.New(Address, house.Time.GetUtcNow()), FunctionHouse.Cancel);
        File.Delete(list);

        await PollAsync(house);

        house.Logs.Lines.ShouldContain(line => line.Contains("Feeds__Opml", StringComparison.Ordinal));
        (await FeedsOf(house)).Single().Failures.ShouldBe(1);
    }

    public void Dispose() => File.Delete(list);

    /// <summary>Of this machine, so that it is refused before anybody is asked.</summary>
    private static Uri Address { get; } = new("http://127.0.0.1:9/feed");

    private async Task<FunctionHouse> OpenAsync()
    {
        await File.WriteAllTextAsync(
            list,
            Opml.Write("Feeds", [new OpmlFeed(Address, "Harbour Post", Site: null, Folders: [])]),
            FunctionHouse.Cancel
        );
        return await FunctionHouse.OpenAsync(azurite, new Dictionary<string, string?> { ["Feeds:Opml"] = list });
    }

    private static Task PollAsync(FunctionHouse house) =>
        house.CallAsync<PollFeedsFunction>(f => f.RunAsync(new(), FunctionHouse.Cancel));

    private static async Task<List<FeedSubscription>> FeedsOf(FunctionHouse house) =>
        await house.Get<IFeedStore>().ReadAsync(FunctionHouse.Cancel).ToListAsync(FunctionHouse.Cancel);
}
