using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Intake;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Hosting.Tests.WholeWay;

/// <summary>An instance killed at any of its requests to the storage, and another that goes on.</summary>
public sealed class KilledInstanceTests(AzuriteServer azurite) : IAsyncLifetime
{
    private const string Path = "today/bridge.txt";
    private const string Bridge = """
        Bridge over the Vint opens two years late

        The bridge over the Vint opened on Monday, two years later than planned, and carried 3,100 cars on its first day.

        The works office said that the last of the 48 bolts had been replaced on Sunday night.
        """;
    private static readonly string[] Readers = ["ada@reader.example", "ben@reader.example"];

    private readonly SendGridDouble sendGrid = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => sendGrid.InitializeAsync();

    public ValueTask DisposeAsync() => sendGrid.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_document_half_taken_in_becomes_one_item(bool isLastSent)
    {
        for (var request = 1; await TakeInAsync(new KilledInstance(request, isLastSent)); request++)
            request.ShouldBeLessThan(100);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_plan_and_a_delivery_cut_short_lose_nobody_and_mail_nobody_twice(bool isLastSent)
    {
        for (var request = 1; await DeliverAsync(new KilledInstance(request, isLastSent)); request++)
            request.ShouldBeLessThan(300);
    }

    /// <summary>Whether the instance was killed; where not, every request has had its turn.</summary>
    private async Task<bool> TakeInAsync(KilledInstance killed)
    {
        await using var installation = await Installation.CreateAsync(azurite, sendGrid);
        await installation.DropAsync(Path, Bridge);

        await UntilKilledAsync(() =>
            installation.NewInstance(killed.Settings).GetRequiredService<TakeIn>().RunAsync(Path, Cancel)
        );
        var next = installation.NewInstance();
        var record = await next.GetRequiredService<TakeIn>().RunAsync(Path, Cancel);

        record.ShouldNotBeNull().State.ShouldBe(IntakeState.TakenIn);
        (await installation.ItemsAsync(next)).ShouldHaveSingleItem().Copies.ShouldBeEmpty();
        return killed.WasKilled;
    }

    private async Task<bool> DeliverAsync(KilledInstance killed)
    {
        await using var installation = await Installation.CreateAsync(azurite, sendGrid);
        var next = installation.NewInstance();
        foreach (var reader in Readers)
            await Installation.SubscribeAsync(next, reader);
        await installation.DropAsync(Path, Bridge);
        await next.GetRequiredService<TakeIn>().RunAsync(Path, Cancel);
        installation.MoveToNextMorning();
        var before = sendGrid.Accepted.Count;

        await UntilKilledAsync(async () =>
        {
            var instance = installation.NewInstance(killed.Settings);
            await instance.GetRequiredService<PlanBriefings>().RunAsync(Cancel);
            await installation.DeliverAsync(instance);
        });
        await next.GetRequiredService<PlanBriefings>().RunAsync(Cancel);
        await installation.DeliverAsync(next);
        // What the killed one had claimed is free when its lease is over.
        installation.Time.Ahead += TimeSpan.FromMinutes(20);
        await next.GetRequiredService<Reconcile>().RunAsync(Cancel);
        await installation.DeliverAsync(next);

        var mails = sendGrid.Accepted.Skip(before).Select(m => m.To).ToList();
        mails.ShouldBeUnique();
        foreach (var entry in await installation.LedgerAsync(next))
            entry.State.ShouldBeOneOf(DeliveryState.Accepted, DeliveryState.Unknown);
        (await installation.LedgerAsync(next)).Count.ShouldBe(Readers.Length);
        var unknown = (await installation.LedgerAsync(next)).Count(e => e.State == DeliveryState.Unknown);
        // Only a call that was under way can be unknown, and both readers are in one call.
        mails.Count.ShouldBeGreaterThanOrEqualTo(Readers.Length - unknown);
        return killed.WasKilled;
    }

    private static async Task UntilKilledAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception error) when (IsKill(error))
        {
            // What it left is the test.
        }
    }

    private static bool IsKill(Exception error) =>
        error is KilledInstance.KilledException
        || (error is AggregateException many && many.Flatten().InnerExceptions.All(IsKill));
}
