using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Budget;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class ExpiredRowsTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(90);

    private readonly FakeTimeProvider time = new(Readers.Noon);
    private readonly StorageConnection storage;
    private readonly ExpiredRows expired;

    public ExpiredRowsTests(AzuriteServer azurite)
    {
        storage = azurite.NewStorage();
        expired = new ExpiredRows(storage, time);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rate_limits_of_hours_that_are_over_are_deleted()
    {
        var limits = new AzureRateLimits(storage, time);
        for (var i = 0; i < 230; i++)
            await limits.TryTakeAsync($"network-{i}", 5, Cancel);
        time.Advance(TimeSpan.FromHours(2));
        await limits.TryTakeAsync("network-0", 1, Cancel);
        (await expired.DeleteAsync(Quarter, Cancel)).ShouldBe(0);
        time.Advance(TimeSpan.FromHours(1));

        (await expired.DeleteAsync(Quarter, Cancel)).ShouldBe(230);

        (await Count(StorageNames.Limits)).ShouldBe(1);
    }

    [Fact]
    public async Task Counted_calls_of_a_story_are_deleted_and_what_was_spent_stays()
    {
        using var budget = new AzureModelBudget(storage, 1.00m, 10m, time);
        await budget.ReserveAsync(new BudgetOrder(0.10m) { Subject = "one" }, Cancel);
        time.Advance(TimeSpan.FromDays(3));
        await budget.ReserveAsync(new BudgetOrder(0.10m) { Subject = "two" }, Cancel);

        (await expired.DeleteAsync(Quarter, Cancel)).ShouldBe(1);

        (await budget.ReadAsync(Cancel)).ThisMonth.BookedUsd.ShouldBe(0.20m);
        (
            await budget.ReserveAsync(new BudgetOrder(0.10m) { Subject = "two", CallsPerSubject = 1 }, Cancel)
        ).ShouldBeOfType<ReserveOutcome.TooManyCalls>();
    }

    [Fact]
    public async Task Service_mails_are_remembered_for_a_month()
    {
        var log = new AzureServiceMailLog(storage, time);
        var mail = Guid.CreateVersion7(time.GetUtcNow());
        await log.TryBeginAsync(mail, Cancel);
        await log.EndAsync(mail, "accepted", Cancel);

        time.Advance(TimeSpan.FromDays(30));
        await expired.DeleteAsync(Quarter, Cancel);
        (await Count(StorageNames.ServiceMails)).ShouldBe(1);

        time.Advance(TimeSpan.FromDays(1));
        await expired.DeleteAsync(Quarter, Cancel);
        (await Count(StorageNames.ServiceMails)).ShouldBe(0);
    }

    [Fact]
    public async Task Deliveries_of_dates_past_their_time_are_deleted_and_no_others()
    {
        var ledger = new AzureDeliveryLedger(storage);
        for (var i = 1; i <= 20; i++)
        {
            await ledger.SaveAsync(Readers.Claim(i, Readers.Tuesday), Cancel);
            await ledger.SaveAsync(Readers.Claim(i, Readers.Tuesday.AddDays(1)), Cancel);
        }
        time.Advance(Quarter + TimeSpan.FromDays(1));

        (await expired.DeleteAsync(Quarter, Cancel)).ShouldBe(20);
        (await expired.DeleteAsync(Quarter, Cancel)).ShouldBe(0);

        (await ledger.ReadAsync(Readers.Tuesday, Cancel).CountAsync(Cancel)).ShouldBe(0);
        (await ledger.ReadAsync(Readers.Tuesday.AddDays(1), Cancel).CountAsync(Cancel)).ShouldBe(20);
    }

    [Fact]
    public async Task Two_instances_at_once_delete_each_row_once()
    {
        var limits = new AzureRateLimits(storage, time);
        for (var i = 0; i < 150; i++)
            await limits.TryTakeAsync($"network-{i}", 5, Cancel);
        time.Advance(TimeSpan.FromHours(3));

        var deleted = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => Task.Run(() => expired.DeleteAsync(Quarter, Cancel), Cancel))
        );

        deleted.Sum().ShouldBe(150);
        (await Count(StorageNames.Limits)).ShouldBe(0);
    }

    [Fact]
    public async Task The_ledger_is_not_forgotten_while_events_may_come() =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => expired.DeleteAsync(TimeSpan.FromDays(1), Cancel));

    private async Task<int> Count(string table) =>
        await storage.Table(table).QueryAsync<TableEntity>(cancellationToken: Cancel).CountAsync(Cancel);
}
