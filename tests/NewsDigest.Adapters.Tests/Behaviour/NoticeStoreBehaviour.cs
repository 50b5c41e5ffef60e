using NewsDigest.Articles;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of notices does.</summary>
public abstract class NoticeStoreBehaviour
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    protected abstract INoticeStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notices_come_back_as_they_were_and_once()
    {
        var full = Notice("a", Noon) with
        {
            Source = "Harbour Post",
            Url = new Uri("https://harbour-post.example/a?b=%C3%A4"),
        };
        var bare = Notice("b", Noon.AddHours(1));
        foreach (var notice in new[] { full, bare, full })
            await Store.SaveAsync(notice, Cancel);

        (await Read(Noon)).ShouldBe([full, bare]);
        (await Read(DateTimeOffset.MinValue)).ShouldBe([full, bare]);
    }

    [Fact]
    public async Task Notices_are_read_from_an_arrival_on()
    {
        await Store.SaveAsync(Notice("a", Noon.AddTicks(-1)), Cancel);

        (await Read(Noon)).ShouldBeEmpty();
    }

    private async Task<IEnumerable<NewsNotice>> Read(DateTimeOffset since) =>
        (await Store.ReadAsync(since, Cancel).ToListAsync(Cancel)).OrderBy(n => n.Id.Value);

    private static NewsNotice Notice(string id, DateTimeOffset arrived) =>
        new(
            new ArticleId(id),
            ArticleNotice.Correction,
            "Ferry runs aground",
            Source: null,
            Url: null,
            Noon.AddHours(-1),
            arrived
        );
}
