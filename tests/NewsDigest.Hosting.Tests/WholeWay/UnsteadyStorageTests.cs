using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Intake;

namespace NewsDigest.Hosting.Tests.WholeWay;

/// <summary>
/// Two instances whose storage fails at random at every step of intake, plan and delivery, and then holds: the invariants
/// of the ledger hold as well. <c>NEWSDIGEST_FAULTS=all</c> tries a hundred courses instead of four.
/// </summary>
public sealed class UnsteadyStorageTests(AzuriteServer azurite) : IAsyncLifetime
{
    private const int Readers = 8;
    private const int Rounds = 12;
    private const double Share = 0.15;
    private const string Path = "today/bridge.txt";
    private const string Bridge = """
        Bridge over the Vint opens two years late

        The bridge over the Vint opened on Monday, two years later than planned, and carried 3,100 cars on its first day.

        The works office said that the last of the 48 bolts had been replaced on Sunday night.
        """;

    private readonly SendGridDouble sendGrid = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("NEWSDIGEST_FAULTS") == "all" ? 100 : 4)];

    public ValueTask InitializeAsync() => sendGrid.InitializeAsync();

    public ValueTask DisposeAsync() => sendGrid.DisposeAsync();

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_fails_on_the_way_nobody_is_lost_and_nobody_is_mailed_twice(int seed)
    {
        await using var installation = await Installation.CreateAsync(azurite, sendGrid);
        var steady = installation.NewInstance();
        for (var i = 0; i < Readers; i++)
            await Installation.SubscribeAsync(steady, $"reader-{seed}-{i}@reader.example");
        await installation.DropAsync(Path, Bridge);
        var storages = new[] { new UnsteadyStorage(seed, Share), new UnsteadyStorage(seed + 1_000, Share) };
        var instances = storages.Select(s => installation.NewInstance(s.Settings)).ToList();
        var takenIn = false;
        for (var round = 0; round < 30 && !takenIn; round++)
            // No record: the read met a 412, as if the document had been overwritten, which would be an arrival of its own.
            await TryAsync(async () =>
                takenIn = await instances[0].GetRequiredService<TakeIn>().RunAsync(Path, Cancel) is not null
            );
        if (!takenIn)
            await steady.GetRequiredService<TakeIn>().RunAsync(Path, Cancel);
        (await installation.ItemsAsync(steady)).ShouldHaveSingleItem().Copies.ShouldBeEmpty();
        installation.MoveToNextMorning();
        var before = sendGrid.Accepted.Count;

        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(instances.Select(instance => RoundAsync(installation, instance)));
            installation.Time.Ahead += TimeSpan.FromMinutes(7);
        }
        foreach (var storage in storages)
            storage.IsSteady = true;
        // What an interrupted attempt had claimed is free when its lease is over, and its message comes by the reconciler.
        for (var round = 0; round < 3; round++)
        {
            installation.Time.Ahead += TimeSpan.FromMinutes(20);
            await RoundAsync(installation, instances[0]);
        }

        var mailed = sendGrid.Accepted.Skip(before).Select(m => m.To).ToList();
        mailed.ShouldBeUnique();
        var ledger = await installation.LedgerAsync(steady);
        ledger.Count.ShouldBe(Readers);
        ledger.ShouldAllBe(e => e.State == DeliveryState.Accepted || e.State == DeliveryState.Unknown);
        // Whoever counts as mailed was; of whom nothing is known the call may have come through or not.
        mailed.Count.ShouldBeGreaterThanOrEqualTo(ledger.Count(e => e.State == DeliveryState.Accepted));
        storages.ShouldAllBe(s => s.Faults.Values.Sum() > 10);
    }

    private static async Task RoundAsync(Installation installation, IServiceProvider instance)
    {
        await TryAsync(() => instance.GetRequiredService<PlanBriefings>().RunAsync(Cancel));
        await TryAsync(() => installation.DeliverAsync(instance));
        await TryAsync(() => instance.GetRequiredService<Reconcile>().RunAsync(Cancel));
    }

    /// <summary>What a step that failed left behind is the test, not that it failed.</summary>
    private static async Task TryAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception error) when (error is not OperationCanceledException) { }
    }
}
