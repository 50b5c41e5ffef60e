using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Articles;
using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Stories;
using NewsDigest.Stories.Vectors;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class ExpiredNewsTests(AzuriteServer azurite)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    // Blobs are dated by the service's clock, so the rows are, too.
    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
    private readonly StorageConnection storage = azurite.NewStorage();

    private DateTimeOffset Now => time.GetUtcNow();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_and_stories_go_when_they_are_over_and_not_before()
    {
        await AddItem("old", Now - Kept - TimeSpan.FromHours(1));
        await AddItem("young", Now - Kept + TimeSpan.FromHours(1));
        var stories = new AzureStoryStore(storage);
        await stories.SaveAsync(Story("old", Now - Kept - TimeSpan.FromDays(1)), Cancel);
        await stories.SaveAsync(Story("young", Now - Kept + TimeSpan.FromDays(1)), Cancel);

        // An item and its identity; a story and its place.
        (await Delete()).ShouldBe(4);

        (await Items()).ShouldHaveSingleItem().Title.ShouldBe("young");
        (await stories.ReadAsync(DateTimeOffset.MinValue, Cancel).ToListAsync(Cancel))
            .ShouldHaveSingleItem()
            .Id.Value.ShouldBe("young");
        (await Delete()).ShouldBe(0);
    }

    [Fact]
    public async Task Vectors_go_with_their_items()
    {
        var vectors = new AzureVectorStore(storage);
        var (old, young) = (Now - Kept - TimeSpan.FromHours(1), Now - Kept + TimeSpan.FromHours(1));
        await vectors.SaveAsync(
            "m",
            [
                new ArticleVector(new ArticleId("old"), old, new[] { 1f }),
                new ArticleVector(new ArticleId("young"), young, new[] { 1f }),
            ],
            Cancel
        );

        (await Delete()).ShouldBe(1);

        (await vectors.ReadAsync("m", old, young, Cancel).ToListAsync(Cancel))
            .ShouldHaveSingleItem()
            .Article.Value.ShouldBe("young");
    }

    [Fact]
    public async Task A_text_that_comes_again_after_its_item_went_is_news()
    {
        await AddItem("a", Now - Kept - TimeSpan.FromDays(1));
        await Delete();

        (await AddItem("a", Now)).ShouldBeTrue();
        (await Items()).ShouldHaveSingleItem().Arrived.ShouldBe(Now);
    }

    [Fact]
    public async Task Documents_texts_rejections_records_and_editions_go_together()
    {
        await new AzureArticleInbox(storage).PutAsync("a.txt", "x"u8.ToArray(), Cancel);
        await new AzureArticleStore(storage).SaveAsync(Text(), Cancel);
        await new AzureRejectionStore(storage).SaveAsync(
            new Rejection(new DocumentPart("b.txt"), RejectionReason.Empty, "No bytes."),
            Cancel
        );
        await new AzureIntakeLog(storage).SaveAsync(
            new IntakeRecord(new DocumentVersion("a.txt", "1"), IntakeState.TakenIn, Now),
            Cancel
        );
        await new AzureEditionStore(storage).SaveAsync(new Edition(Now, []), Cancel);

        (await Delete()).ShouldBe(0);
        time.Advance(Kept + TimeSpan.FromHours(1));
        // The record stays a day longer than its document.
        (await Delete()).ShouldBe(4);
        time.Advance(TimeSpan.FromDays(1));
        (await Delete()).ShouldBe(1);
    }

    [Fact]
    public async Task An_index_goes_with_its_edition_even_where_it_was_made_anew_and_records_of_withdrawals_follow()
    {
        var old = Now - Kept - TimeSpan.FromHours(1);
        await new AzureEditionStore(storage).SaveAsync(new Edition(old, []), Cancel);
        await new AzureEditionIndexStore(storage).SaveAsync(EditionIndexer.Index(new Edition(old, [])), Cancel);
        var young = new Edition(Now - Kept + TimeSpan.FromHours(1), []);
        await new AzureEditionStore(storage).SaveAsync(young, Cancel);
        await new AzureEditionIndexStore(storage).SaveAsync(EditionIndexer.Index(young), Cancel);
        var withdrawals = new AzureWithdrawalStore(storage);
        foreach (var (id, at) in new[] { ("old", old), ("young", young.Instant) })
            await withdrawals.AddAsync(new Withdrawal(new ArticleId(id), WithdrawalKind.Removed, at, "ada"), Cancel);

        // An edition, its index and a record.
        (await Delete()).ShouldBe(3);

        (await withdrawals.FindAsync(new ArticleId("young"), Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Hundreds_of_rows_are_deleted_also_by_two_at_once()
    {
        await Parallel.ForAsync(
            0,
            230,
            Cancel,
            async (n, _) => await AddItem($"a{n}", Now - Kept - TimeSpan.FromDays(1))
        );

        var deleted = await Task.WhenAll(Task.Run(Delete), Task.Run(Delete));

        deleted.Sum().ShouldBe(460);
        (await Items()).ShouldBeEmpty();
    }

    [Fact]
    public async Task News_that_is_still_needed_cannot_be_deleted() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() =>
            new ExpiredNews(storage, time).DeleteAsync(TimeSpan.FromDays(7), Kept, Cancel)
        );

    private Task<int> Delete() => new ExpiredNews(storage, time).DeleteAsync(Kept, Kept, Cancel);

    private Task<bool> AddItem(string name, DateTimeOffset arrived) =>
        new AzureItemStore(storage).AddAsync(DigestItems.Item(name, arrived), Cancel);

    private async Task<List<DigestItem>> Items() =>
        await new AzureItemStore(storage).ReadAsync(DateTimeOffset.MinValue, Now, Cancel).ToListAsync(Cancel);

    private Article Text() =>
        new()
        {
            Id = new ArticleId("a"),
            Origin = new DocumentPart("a.txt"),
            Title = "Fog",
            Paragraphs = ["Fog came."],
            Arrived = Now,
        };

    private static Story Story(string name, DateTimeOffset lastSeen) =>
        new(new StoryId(name), [new Development(lastSeen, [new ArticleId(name)])], lastSeen, []);
}
