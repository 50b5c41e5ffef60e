using System.Text;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Functions.Timers;
using NewsDigest.Subscribers;

namespace NewsDigest.Functions.Tests.Whole;

/// <summary>What the sender tells, from the hook to the ledger and to the readers.</summary>
public class EventsTests(AzuriteServer azurite)
{
    [Fact]
    public async Task A_call_without_an_answer_is_settled_and_a_complaint_ends_a_subscription_however_often_they_come()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.SubscribeAsync("ada@news.example");
        var reader = await house
            .Get<ISubscriberStore>()
            .ReadAsync(FunctionHouse.Cancel)
            .SingleAsync(FunctionHouse.Cancel);
        var id = new DeliveryId(reader.Id, DateOnly.FromDateTime(house.Time.GetUtcNow().UtcDateTime));
        var now = house.Time.GetUtcNow();
        await house
            .Get<IDeliveryLedger>()
            .SaveAsync(new LedgerEntry(id, DeliveryState.Unknown, Guid.NewGuid(), now, now, now), FunctionHouse.Cancel);

        await TakeAsync(
            house,
            $$"""[{"event":"processed","sg_event_id":"e1","delivery":"{{id}}","sg_message_id":"m1.x"}]"""
        );
        (await house.ApplyEventsAsync(times: 3)).ShouldHaveSingleItem();
        await TakeAsync(house, """[{"event":"spamreport","sg_event_id":"e2","email":"ada@news.example"}]""");
        await house.ApplyEventsAsync(times: 2);

        var entry = await house.Get<IDeliveryLedger>().FindAsync(id, FunctionHouse.Cancel);
        entry!.State.ShouldBe(DeliveryState.Accepted);
        entry.MessageId.ShouldBe("m1");
        (await house.Get<ISubscriberStore>().FindAsync(reader.Id, FunctionHouse.Cancel))!.State.ShouldBe(
            SubscriberState.Suppressed
        );
        (await WaitingAsync(house)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_whose_message_is_lost_is_applied_when_reconciling()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.SubscribeAsync("ada@news.example");
        await TakeAsync(house, """[{"event":"spamreport","sg_event_id":"e2","email":"ada@news.example"}]""");
        await house.Storage.Queue(StorageNames.EventQueue).ClearMessagesAsync(FunctionHouse.Cancel);
        await house.EnqueueAsync(StorageNames.PoisonOf(StorageNames.EventQueue), "{\"version\":1,\"batch\":\"gone\"}");

        house.Time.Advance(TimeSpan.FromHours(1));
        await house.CallAsync<ReconcileFunction>(f => f.RunAsync(new(), FunctionHouse.Cancel));

        var reader = await house
            .Get<ISubscriberStore>()
            .ReadAsync(FunctionHouse.Cancel)
            .SingleAsync(FunctionHouse.Cancel);
        reader.State.ShouldBe(SubscriberState.Suppressed);
        (await WaitingAsync(house)).ShouldBeEmpty();
        (await house.CountAsync(StorageNames.PoisonOf(StorageNames.EventQueue))).ShouldBe(0);
    }

    private static Task TakeAsync(FunctionHouse house, string json) =>
        house.Get<TakeEvents>().RunAsync(Encoding.UTF8.GetBytes(json), FunctionHouse.Cancel);

    private static async Task<List<string>> WaitingAsync(FunctionHouse house) =>
        await house
            .Get<IEventBatchStore>()
            .ReadAsync(DateTimeOffset.MaxValue, FunctionHouse.Cancel)
            .ToListAsync(FunctionHouse.Cancel);
}
