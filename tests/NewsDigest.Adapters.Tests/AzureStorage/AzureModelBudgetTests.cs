using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Budget;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureModelBudgetTests(AzuriteServer azurite) : ModelBudgetBehaviour
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected override IModelBudget Create(decimal dailyLimitUsd, decimal monthlyLimitUsd) =>
        new AzureModelBudget(NewStorage(), dailyLimitUsd, monthlyLimitUsd, Time);

    [Fact]
    public async Task Many_instances_at_once_never_pass_the_limit()
    {
        var storage = NewStorage();
        var instances = Enumerable.Range(0, 6).Select(_ => new AzureModelBudget(storage, 1.00m, 10m, Time)).ToList();

        var reservations = await Task.WhenAll(
            Enumerable.Range(0, 48).Select(n => Task.Run(() => instances[n % 6].ReserveAsync(0.03m, Cancel)))
        );

        reservations.Count(r => r is not null).ShouldBe(33);
    }

    [Fact]
    public async Task What_one_instance_reserved_another_may_settle()
    {
        var storage = NewStorage();
        var (first, second) = (
            new AzureModelBudget(storage, 1.00m, 10m, Time),
            new AzureModelBudget(storage, 1.00m, 10m, Time)
        );
        var reservation = await first.ReserveAsync(1.00m, Cancel);
        await second.SettleAsync(reservation!, 0.40m, Cancel);
        await first.SettleAsync(reservation!, 0.00m, Cancel);

        (await first.ReserveAsync(0.61m, Cancel)).ShouldBeNull();
        (await first.ReserveAsync(0.60m, Cancel)).ShouldNotBeNull();
    }

    private StorageConnection NewStorage()
    {
        var storage = azurite.NewAccount();
        storage.Table(StorageNames.Budget).CreateIfNotExists(Cancel);
        return storage;
    }
}
