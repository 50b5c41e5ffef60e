using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Articles;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Feeds.Polling;
using NewsDigest.Intake.Notices;
using NewsDigest.Stories;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Adapters.Tests.AzureStorage;

/// <summary>One row that is damaged, or that only a newer release can read, among others.</summary>
public class UnreadableRowTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset Noon = Readers.Noon;
    private readonly StorageConnection storage = azurite.NewStorage();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Damages =>
        [
            "{",
            "null",
            """{"Form":1}""",
            """{"Form":99,"Anything":"else"}""",
            // Whole, but for a number of a sentence that is none.
            """
                {"Form":1,"Path":"a.txt","Title":"Fog","Language":"en","Published":"2026-03-10T11:00:00+00:00","Words":2,
                "Topic":"weather","Confidence":0.5,"CatalogueVersion":"1",
                "Extract":{"Sentences":[{"Text":"Fog came.","Sources":["none"]}]},"Terms":{"Words":["fog"],"Weights":[1.5]},
                "Fingerprint":{"SimHash":"00000000000000ff","Shingles":"AQAAAA==","ShingleCount":1},
                "LastSeen":"2026-03-10T12:00:00+00:00","Developments":[{"Instant":"2026-03-10T06:00:00+00:00","Articles":["a"],
                "Summary":{"Sentences":[{"Text":"Fog.","Sources":["none"]}]}}]}
                """,
        ];

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_window_is_read_without_an_item_that_cannot_be(string damage)
    {
        var store = new AzureItemStore(storage);
        await store.AddAsync(DigestItems.Item("a", Noon.AddMinutes(-2)), Cancel);
        await store.AddAsync(DigestItems.Item("c", Noon), Cancel);
        await Put("Items", "2026-03-10T11", "b", damage);

        var read = await store.ReadAsync(Noon.AddHours(-1), Noon, Cancel).Select(i => i.Title).ToListAsync(Cancel);

        read.ShouldBe(["a", "c"]);
        storage.Unreadable.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Running_stories_are_read_without_one_that_cannot_be(string damage)
    {
        var store = new AzureStoryStore(storage);
        await store.SaveAsync(new Story(new StoryId("a"), [], Noon, []), Cancel);
        await Put("Stories", "2026-03-10", "b", damage);

        var read = await store.ReadAsync(Noon.AddDays(-1), Cancel).Select(s => s.Id.Value).ToListAsync(Cancel);

        read.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_row_that_is_met_again_is_counted_once()
    {
        var store = new AzureItemStore(storage);
        await store.AddAsync(DigestItems.Item("a", Noon), Cancel);
        await Put("Items", "2026-03-10T12", "b", "{");

        await store.ReadAsync(Noon.AddHours(-1), Noon, Cancel).CountAsync(Cancel);
        await store.ReadAsync(Noon.AddHours(-1), Noon, Cancel).CountAsync(Cancel);

        storage.Unreadable.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_most_rows_cannot_be_read_the_read_fails()
    {
        var store = new AzureItemStore(storage);
        await store.AddAsync(DigestItems.Item("a", Noon), Cancel);
        await Put("Items", "2026-03-10T12", "b", """{"Form":99}""");
        await Put("Items", "2026-03-10T12", "c", """{"Form":99}""");

        var fault = await Should.ThrowAsync<InvalidDataException>(async () =>
            await store.ReadAsync(Noon.AddHours(-1), Noon, Cancel).CountAsync(Cancel)
        );

        fault.Message.ShouldContain("2 of 3 rows of table Items");
    }

    [Fact]
    public async Task Notices_none_of_which_can_be_read_stop_nothing()
    {
        await Put("Withdrawals", "notice", "a", "", ("Kind", "Rumour"), ("At", Noon));
        await Put("Withdrawals", "notice", "b", "", ("Kind", "Rumour"), ("At", Noon));

        (await new AzureNoticeStore(storage).ReadAsync(Noon.AddDays(-1), Cancel).CountAsync(Cancel)).ShouldBe(0);
    }

    [Theory]
    [InlineData("Address", "nobody")]
    [InlineData("State", "Enchanted")]
    [InlineData("SlotFrom", "soon")]
    public async Task Subscribers_are_read_without_one_that_cannot_be(string column, string value)
    {
        var store = new AzureSubscriberStore(storage);
        await store.SaveAsync(Readers.Subscriber(1), Cancel);
        await store.SaveAsync(Readers.Subscriber(2), Cancel);
        await Damage("Subscribers", row => row.RowKey == Readers.Id(2).Value, column, value);

        var read = await store.ReadAsync(Cancel).Select(s => s.Id).ToListAsync(Cancel);

        read.ShouldBe([Readers.Id(1)]);
    }

    [Fact]
    public async Task A_column_of_another_type_is_the_fault_of_its_row_alone()
    {
        var store = new AzureSubscriberStore(storage);
        await store.SaveAsync(Readers.Subscriber(1), Cancel);
        await store.SaveAsync(Readers.Subscriber(2), Cancel);
        await Damage("Subscribers", row => row.RowKey == Readers.Id(2).Value, "SignedUp", 7);

        (await store.ReadAsync(Cancel).CountAsync(Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Feeds_are_read_without_one_that_cannot_be()
    {
        var store = new AzureFeedStore(storage);
        await store.AddAsync(FeedSubscription.New(new Uri("https://one.example/feed"), Noon), Cancel);
        await store.AddAsync(FeedSubscription.New(new Uri("https://two.example/feed"), Noon), Cancel);
        await Put("Feeds", "feed", "broken", "{", ("State", "Active"), ("NextPoll", Noon.AddDays(-1)));

        (await store.ReadAsync(Cancel).CountAsync(Cancel)).ShouldBe(2);
        (await store.ReadDueAsync(Noon, Cancel).CountAsync(Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task Notices_are_read_without_one_that_cannot_be()
    {
        var store = new AzureNoticeStore(storage);
        await store.SaveAsync(
            new NewsNotice(new ArticleId("a"), ArticleNotice.Correction, "Fog", null, null, Noon, Noon),
            Cancel
        );
        await Put("Withdrawals", "notice", "b", "", ("Kind", "Rumour"), ("At", Noon));

        (await store.ReadAsync(Noon.AddDays(-1), Cancel).CountAsync(Cancel)).ShouldBe(1);
    }

    [Theory]
    [InlineData("State", "Enchanted")]
    [InlineData("LeaseUntil", "soon")]
    [InlineData("Attempt", 7)]
    public async Task A_delivery_that_cannot_be_read_is_unknown_so_that_no_second_mail_follows(
        string column,
        object value
    )
    {
        var ledger = new AzureDeliveryLedger(storage);
        var settings = new DeliverySettings();
        var time = new FakeTimeProvider(Noon);
        var (whole, broken) = (Readers.Claim(1, Readers.Tuesday), Readers.Claim(2, Readers.Tuesday));
        await ledger.SaveAllAsync([whole, broken], Cancel);
        await Damage("Deliveries", row => row.RowKey == broken.Id.Subscriber.Value, column, value);

        var states = await ledger
            .ReadAsync(Readers.Tuesday, Cancel)
            .ToDictionaryAsync(e => e.Id.Subscriber, e => e.State, cancellationToken: Cancel);
        time.Advance(TimeSpan.FromDays(1));
        var again = await new DeliveryClaims(ledger, settings, time).ClaimAsync(
            [whole.Id, broken.Id],
            Noon,
            reopensTooLate: true,
            Cancel
        );

        states[whole.Id.Subscriber].ShouldBe(DeliveryState.Claimed);
        states[broken.Id.Subscriber].ShouldBe(DeliveryState.Unknown);
        again.Select(e => e.Id).ShouldBe([whole.Id]);
    }

    [Fact]
    public async Task A_page_of_the_schedule_is_full_although_a_row_in_it_cannot_be_read()
    {
        var store = new AzureScheduleStore(storage);
        var readers = Enumerable.Range(1, 4).Select(n => Readers.Scheduled(n, Readers.Seven)).ToList();
        foreach (var reader in readers)
            await store.SaveAsync(reader, Cancel);
        await Damage("Schedule", row => row.RowKey == readers[1].Row, "Address", "nobody");

        var page = await store.ReadPageAsync(Readers.Seven, null, 3, Cancel);
        var range = store.ReadRangeAsync(Readers.Seven, readers[0].Row, readers[3].Row, Cancel);

        page.Select(r => r.Row).ShouldBe([readers[0].Row, readers[2].Row, readers[3].Row]);
        (await range.CountAsync(Cancel)).ShouldBe(3);
    }

    [Fact]
    public async Task A_row_of_the_schedule_that_cannot_be_read_is_as_good_as_none_and_can_be_written_again()
    {
        var store = new AzureScheduleStore(storage);
        var reader = Readers.Scheduled(1, Readers.Seven);
        await store.SaveAsync(reader, Cancel);
        await Damage("Schedule", row => row.RowKey == reader.Row, "Days", "Doomsday");

        (await store.FindAsync(Readers.Seven, reader.Row, Cancel)).ShouldBeNull();
        await store.SaveAsync(reader, Cancel);
        (await store.FindAsync(Readers.Seven, reader.Row, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_slot_that_cannot_be_read_keeps_no_other_from_being_planned()
    {
        var store = new AzureScheduleStore(storage);
        var other = new Slot("UTC", new TimeOnly(12, 0));
        foreach (var slot in new[] { Readers.Seven, other })
            await store.SaveProgressAsync(new SlotProgress(slot, Readers.Tuesday, null), Cancel);
        await Damage("Slots", row => row.GetString("Zone") == other.Zone, "Time", "late");

        (await store.ReadSlotsAsync(Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem().Slot.ShouldBe(Readers.Seven);
    }

    [Fact]
    public async Task A_slot_that_has_lost_how_far_it_was_planned_is_planned_again()
    {
        var store = new AzureScheduleStore(storage);
        await store.SaveProgressAsync(new SlotProgress(Readers.Seven, Readers.Tuesday, null), Cancel);
        await Damage("Slots", _ => true, "PlannedUntil", "soon");

        var read = (await store.ReadSlotsAsync(Cancel).ToListAsync(Cancel)).ShouldHaveSingleItem();

        (read.Slot, read.PlannedUntil).ShouldBe((Readers.Seven, null));
        (await store.SaveProgressAsync(read with { PlannedUntil = Readers.Tuesday }, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_article_whose_withdrawal_cannot_be_read_stays_out()
    {
        var store = new AzureWithdrawalStore(storage);
        var article = new ArticleId("a");
        await store.AddAsync(new Withdrawal(article, WithdrawalKind.Superseded, Noon, "desk"), Cancel);
        await Damage("Withdrawals", _ => true, "Kind", "Forgotten");

        var read = await store.ReadAsync(Noon.AddDays(-1), Cancel).ToListAsync(Cancel);

        read.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(w => w.Article.ShouldBe(article), w => w.Kind.ShouldBe(WithdrawalKind.Removed));
        (await store.ReadUnsettledAsync(Cancel).CountAsync(Cancel)).ShouldBe(0);
        var again = new Withdrawal(article, WithdrawalKind.Removed, Noon, "desk");
        (await store.AddAsync(again, Cancel)).ShouldBe(again);
        (await store.FindAsync(article, Cancel)).ShouldBe(again);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task Vectors_are_read_without_one_that_is_cut(int bytes)
    {
        var store = new AzureVectorStore(storage);
        float[] values = [1, 2];
        await store.SaveAsync(
            "m",
            [new(new ArticleId("a"), Noon, values), new(new ArticleId("b"), Noon, values)],
            Cancel
        );
        await Damage("Vectors", row => row.GetString("Article") == "b", "Values", new byte[bytes]);

        var read = store.ReadAsync("m", Noon.AddHours(-1), Noon, Cancel).Select(v => v.Article.Value);

        (await read.ToListAsync(Cancel)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task An_address_that_has_lost_whose_it_is_and_whether_it_may_be_mailed_is_not_taken_for_free()
    {
        var store = new AzureAddressStore(storage);
        var hash = new AddressHash("0123456789abcdef");
        await store.SuppressAsync(hash, "complained", Cancel);
        var bare = new TableEntity(StorageKey.Partition(hash.Value), hash.Value);
        await storage.Table("Addresses").UpsertEntityAsync(bare, TableUpdateMode.Replace, Cancel);

        await Should.ThrowAsync<InvalidDataException>(() => store.FindAsync(hash, Cancel));
        await Should.ThrowAsync<InvalidDataException>(() => store.ClaimAsync(hash, Readers.Id(1), Cancel));
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[0])]
    public async Task A_word_index_that_cannot_be_read_is_as_good_as_none(byte[] content)
    {
        await storage
            .Container("editions")
            .UploadBlobAsync("words/2026-03-10T120000Z.json", new BinaryData(content), Cancel);

        (await new AzureEditionIndexStore(storage).FindAsync(Noon, Cancel)).ShouldBeNull();

        storage.Unreadable.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_day_of_the_archive_whose_headline_is_damaged_is_listed_without_it()
    {
        var blob = storage.Container("editions").GetBlobClient("words/2026-03-10T120000Z.json");
        await blob.UploadAsync(
            new BinaryData("{}"),
            new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["headline"] = "no Base64!" } },
            Cancel
        );

        var listed = await new AzureEditionIndexStore(storage).ListAsync(Noon, Noon, Cancel).ToListAsync(Cancel);

        listed.ShouldHaveSingleItem().Headline.ShouldBeNull();
    }

    [Fact]
    public async Task An_edition_that_cannot_be_read_leaves_the_words_of_no_other_to_be_found()
    {
        var (made, indexes) = (new AzureEditionStore(storage), new AzureEditionIndexStore(storage));
        var withdrawals = new AzureWithdrawalStore(storage);
        var standing = new StandingEditions(made, withdrawals, new AzureItemStore(storage));
        var index = new IndexEdition(standing, indexes);
        foreach (var instant in new[] { Noon.AddDays(-1), Noon })
        {
            await made.SaveAsync(new Edition(instant, [Editions.Story("a")]), Cancel);
            await index.RunAsync(instant, Cancel);
        }
        await storage
            .Container("editions")
            .GetBlobClient("2026-03-09T120000Z.json")
            .UploadAsync(new BinaryData("{"), overwrite: true, Cancel);
        await withdrawals.AddAsync(new Withdrawal(new ArticleId("a"), WithdrawalKind.Removed, Noon, "desk"), Cancel);
        var settle = new SettleWithdrawals(
            withdrawals,
            new StandingEditions(new AzureEditionStore(storage), withdrawals, new AzureItemStore(storage)),
            indexes,
            index
        );

        await Should.ThrowAsync<AggregateException>(() => settle.RunAsync(Cancel));

        (await indexes.FindAsync(Noon, Cancel)).ShouldNotBeNull().Stories.ShouldBeEmpty();
    }

    private async Task Put(string table, string partition, string row, string json, params (string, object)[] columns)
    {
        var entity = new TableEntity(partition, row) { ["Arrived"] = Noon.AddMinutes(-1) };
        entity.SetText(json);
        foreach (var (column, value) in columns)
            entity[column] = value;
        await storage.Table(table).AddEntityAsync(entity, Cancel);
    }

    private async Task Damage(string table, Func<TableEntity, bool> which, string column, object value)
    {
        var row = await storage
            .Table(table)
            .QueryAsync<TableEntity>(cancellationToken: Cancel)
            .SingleAsync(which, Cancel);
        row[column] = value;
        await storage.Table(table).UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);
    }
}
