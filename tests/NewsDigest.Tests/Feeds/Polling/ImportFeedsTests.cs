using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Tests.Feeds.Polling;

public class ImportFeedsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static ReadOnlyMemory<byte> List =>
        """
            <opml version="2.0"><body><outline text="Coast">
            <outline type="rss" text="Harbour Post" xmlUrl="https://post.example/feed"/>
            <outline type="rss" text="Island Wire" xmlUrl="https://wire.example/feed"/>
            </outline></body></opml>
            """u8.ToArray();

    private readonly Feeds feeds = new();

    [Fact]
    public async Task Every_feed_of_a_list_is_added_due_at_once_with_its_name_and_folders()
    {
        (await Import(List)).ShouldBe(new ImportReport(Listed: 2, Added: 2));

        var first = feeds.All[0];
        first.Title.ShouldBe("Harbour Post");
        first.Folders.ShouldBe(["Coast"]);
        first.NextPoll.ShouldBe(Noon);
    }

    [Fact]
    public async Task A_feed_that_is_there_stays_as_it_is()
    {
        await Import(List);
        feeds.All[0] = feeds.All[0] with { State = FeedState.Retired };

        (await Import(List)).ShouldBe(new ImportReport(Listed: 2, Added: 0));

        feeds.All[0].State.ShouldBe(FeedState.Retired);
    }

    [Fact]
    public async Task A_file_that_is_no_list_lists_nothing() =>
        (await Import("no list"u8.ToArray())).ShouldBe(new ImportReport(0, 0));

    private Task<ImportReport> Import(ReadOnlyMemory<byte> list) =>
        new ImportFeeds(feeds, new FakeTimeProvider(Noon)).RunAsync(
            list,
            fullText: false,
            TestContext.Current.CancellationToken
        );

    private sealed class Feeds : IFeedStore
    {
        public List<FeedSubscription> All { get; } = [];

        public Task<bool> AddAsync(FeedSubscription feed, CancellationToken cancellationToken)
        {
            var isNew = All.TrueForAll(f => f.Id != feed.Id);
            if (isNew)
                All.Add(feed);
            return Task.FromResult(isNew);
        }

        public async IAsyncEnumerable<FeedSubscription> ReadAsync(
            [EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            await Task.CompletedTask;
            foreach (var feed in All)
                yield return feed;
        }

        public IAsyncEnumerable<FeedSubscription> ReadDueAsync(
            DateTimeOffset now,
            CancellationToken cancellationToken
        ) => ReadAsync(cancellationToken);

        public Task<bool> SaveAsync(FeedSubscription feed, CancellationToken cancellationToken) =>
            Task.FromResult(false);

        public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken) => Task.FromResult(false);

        public Task<bool> HasListAsync(string fingerprint, CancellationToken cancellationToken) =>
            Task.FromResult(false);

        public Task NoteListAsync(string fingerprint, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
