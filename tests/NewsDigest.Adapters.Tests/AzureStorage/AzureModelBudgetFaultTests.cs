using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureModelBudgetFaultTests(AzuriteServer azurite)
{
    private readonly StorageFaults faults = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reservation_that_was_not_acknowledged_is_made_once()
    {
        faults.LoseAnswer(StorageFaults.WriteTo(StorageNames.Budget));
        var budget = Budget();

        (await budget.ReserveAsync(0.60m, Cancel)).ShouldNotBeNull();

        faults.LostAnswers.ShouldBe(1);
        (await budget.ReserveAsync(0.41m, Cancel)).ShouldBeNull();
        (await budget.ReserveAsync(0.40m, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_settlement_that_was_not_acknowledged_gives_money_back_once()
    {
        var writes = 0;
        var ofTable = StorageFaults.WriteTo(StorageNames.Budget);
        faults.LoseAnswer(r => ofTable(r) && ++writes == 2);
        var budget = Budget();
        var reservation = await budget.ReserveAsync(0.60m, Cancel);
        await budget.SettleAsync(reservation!, 0.20m, Cancel);

        faults.LostAnswers.ShouldBe(1);
        (await budget.ReserveAsync(0.81m, Cancel)).ShouldBeNull();
        (await budget.ReserveAsync(0.80m, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_was_killed_while_reserving_booked_all_or_nothing()
    {
        faults.KillBefore(StorageFaults.WriteTo(StorageNames.Budget));
        var budget = Budget();
        await Should.ThrowAsync<StorageFaults.KilledException>(() => budget.ReserveAsync(0.60m, Cancel));

        (await budget.ReserveAsync(1.00m, Cancel)).ShouldNotBeNull();
    }

    private AzureModelBudget Budget() =>
        new(
            azurite.NewStorage(faults.Settings),
            1.00m,
            10m,
            new FakeTimeProvider(new DateTimeOffset(2026, 3, 30, 22, 0, 0, TimeSpan.Zero))
        );
}
