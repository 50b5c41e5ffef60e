using Microsoft.Extensions.Time.Testing;
using NewsDigest.Articles;
using NewsDigest.Intake;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Intake;

public class TakeInTests
{
    private const string Ferry =
        """{"id":"a","title":"Ferry sails again","text":"The ferry sailed again on Monday."}""";
    private const string Bridge = """{"id":"b","title":"Bridge opens","text":"The bridge opened after two years."}""";
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly IntakeStores stores = new();
    private readonly Inbox inbox = new();
    private readonly FakeTimeProvider time = new(Noon);

    [Fact]
    public async Task Every_part_of_a_document_is_an_item_a_duplicate_or_a_rejection()
    {
        var record = await Drop($"{Ferry}\n{Bridge}\n{Ferry}\n{{\"id\":");

        record.ShouldNotBeNull().State.ShouldBe(IntakeState.TakenIn);
        (record.Items, record.Duplicates, record.Rejections).ShouldBe((2, 1, 1));
    }

    [Fact]
    public async Task The_same_article_in_another_document_is_one_item_with_a_copy()
    {
        await Drop(Ferry, "one.json");
        await Drop(Ferry, "other.json");

        stores.Items.ShouldHaveSingleItem().Value.Copies.ShouldHaveSingleItem().Origin.Path.ShouldBe("other.json");
    }

    [Fact]
    public async Task An_item_has_its_full_text()
    {
        await Drop(Ferry);

        stores.Articles.Keys.ShouldBe(stores.Items.Keys);
    }

    [Fact]
    public async Task A_rejection_is_recorded()
    {
        await Drop("");

        stores.Rejections.ShouldHaveSingleItem().Reason.ShouldBe(RejectionReason.Empty);
    }

    [Fact]
    public async Task A_withdrawal_is_told_nobody()
    {
        await Drop("KILL: Ferry runs aground\n\nThis story has been withdrawn. It named the wrong ferry.");

        stores.Items.ShouldBeEmpty();
        stores.Rejections.ShouldHaveSingleItem().Reason.ShouldBe(RejectionReason.Withdrawal);
    }

    [Fact]
    public async Task A_withdrawal_takes_out_what_came_before_it()
    {
        await Drop(Ferry, "ferry.json");
        await Drop("KILL: Ferry sails again\n\nThis story has been withdrawn. It named the wrong ferry.", "kill.txt");

        stores.Items.ShouldBeEmpty();
        stores.Articles.ShouldBeEmpty();
        var record = (await Withdrawals()).ShouldHaveSingleItem();
        record.Kind.ShouldBe(WithdrawalKind.Removed);
        record.Title.ShouldBe("Ferry sails again");
        record.By.ShouldBe("notice kill.txt");
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_what_it_corrects()
    {
        await Drop(Ferry, "ferry.json");
        await Drop("CORRECTED-Ferry sails again\n\nThe ferry sailed again on Tuesday.", "correction.txt");

        stores.Items.ShouldHaveSingleItem().Value.Origin.Path.ShouldBe("correction.txt");
        var record = (await Withdrawals()).ShouldHaveSingleItem();
        record.Kind.ShouldBe(WithdrawalKind.Superseded);
        record.CorrectedBy.ShouldBe(stores.Items.Keys.Single());
    }

    [Fact]
    public async Task The_same_event_again_does_nothing()
    {
        var first = await Drop($"{Ferry}\n{Bridge}");
        var again = await Run("a.jsonl");

        again.ShouldBe(first);
        inbox.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task An_overwritten_document_is_a_new_one()
    {
        await Drop(Ferry);
        await Drop(Bridge);

        stores.Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_document_that_is_gone_is_no_fault() => (await Run("gone.txt")).ShouldBeNull();

    [Fact]
    public async Task A_document_above_every_limit_is_rejected_unread()
    {
        inbox.Drop("huge.txt", "x", Noon, ReadLimits.Default.MaxBytes + 1);

        (await Run("huge.txt")).ShouldNotBeNull().State.ShouldBe(IntakeState.Rejected);

        inbox.Reads.ShouldBe(0);
        stores.Rejections.ShouldHaveSingleItem().Reason.ShouldBe(RejectionReason.TooLarge);
    }

    [Fact]
    public async Task A_store_that_fails_is_heard_and_the_next_try_completes_the_document()
    {
        stores.FailsAfter = 1;
        await Should.ThrowAsync<IOException>(() => Drop($"{Ferry}\n{Bridge}"));
        stores.Records[inbox.Version("a.jsonl")].State.ShouldBe(IntakeState.Failed);
        stores.FailsAfter = int.MaxValue;

        (await Run("a.jsonl")).ShouldNotBeNull().State.ShouldBe(IntakeState.TakenIn);

        stores.Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_in_time_is_a_failure_like_others()
    {
        (stores.FailsAfter, stores.Fault) = (0, new TaskCanceledException("The store did not answer in time."));

        await Should.ThrowAsync<TaskCanceledException>(() => Drop(Ferry));

        stores.Records[inbox.Version("a.jsonl")].State.ShouldBe(IntakeState.Failed);
    }

    [Fact]
    public async Task A_document_whose_intake_is_stopped_has_not_failed()
    {
        using var stop = new CancellationTokenSource();
        inbox.Drop("a.jsonl", Ferry, Noon);
        inbox.OnRead = stop.Cancel;

        await Should.ThrowAsync<OperationCanceledException>(() => Run("a.jsonl", stop));

        stores.Records.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_that_fails_for_a_day_is_given_up_with_the_reason()
    {
        stores.FailsAfter = 0;
        inbox.Drop("a.jsonl", Ferry, Noon);
        for (var i = 0; i < TakeIn.MaxFailures; i++)
            await Should.ThrowAsync<IOException>(() => Run("a.jsonl"));
        time.Advance(TakeIn.FailsFor);

        (await Run("a.jsonl")).ShouldNotBeNull().State.ShouldBe(IntakeState.Rejected);

        stores.Rejections.ShouldHaveSingleItem().Explanation.ShouldContain("The store is down.");
    }

    [Fact]
    public async Task However_often_a_storage_fails_within_a_day_nothing_is_given_up()
    {
        stores.FailsAfter = 0;
        inbox.Drop("a.jsonl", Ferry, Noon);
        for (var i = 0; i < 3 * TakeIn.MaxFailures; i++)
            await Should.ThrowAsync<IOException>(() => Run("a.jsonl"));
        time.Advance(TakeIn.FailsFor - TimeSpan.FromMinutes(1));
        stores.FailsAfter = int.MaxValue;

        (await Run("a.jsonl")).ShouldNotBeNull().State.ShouldBe(IntakeState.TakenIn);

        stores.Rejections.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<Withdrawal>> Withdrawals() =>
        await stores.Withdrawals.ReadAsync(Noon, TestContext.Current.CancellationToken).ToListAsync();

    private Task<IntakeRecord?> Drop(string content, string path = "a.jsonl")
    {
        inbox.Drop(path, content, Noon);
        return Run(path);
    }

    private Task<IntakeRecord?> Run(string path, CancellationTokenSource? stop = null) =>
        new TakeIn(
            inbox,
            stores,
            new DocumentReader(),
            ReadLimits.Default,
            new DigestItemMaker(new TopicClassifier(TopicCatalogue.Iptc)),
            stores,
            stores,
            stores,
            stores.Heed(time),
            time
        ).RunAsync(path, stop?.Token ?? TestContext.Current.CancellationToken);
}
