using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Hosting.Tests.Delivery.Queues;

public class ClearPoisonedTests
{
    private static readonly DeliveryRange Planned = new(
        new Slot("Europe/Lisbon", new TimeOnly(7, 0)),
        new DateOnly(2026, 3, 10),
        new DateTimeOffset(2026, 3, 10, 7, 0, 0, TimeSpan.Zero),
        "a",
        "b"
    );

    private static readonly DeliveryRange AskedFor = Planned with { IsResumed = true };

    private readonly FakeTimeProvider time = new(Planned.Edition.AddHours(20));
    private readonly MemoryPoisonQueue poison;
    private readonly MemoryDeliveryQueue queue = new();

    public ClearPoisonedTests() => poison = new MemoryPoisonQueue(time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Planned_ranges_are_taken_away_and_what_cannot_be_read_stays()
    {
        for (var i = 0; i < 40; i++)
            poison.Add(DeliveryMessage.Write(Planned));
        poison.Add("<html>");

        var report = await RunAsync();

        report.Cleared.ShouldBe(40);
        report.Unreadable.ShouldBe(["It is not JSON."]);
        queue.TryTake(out _).ShouldBeFalse();
        time.Advance(TimeSpan.FromHours(1));
        (await poison.ReadAsync(32, Cancel)).ShouldHaveSingleItem().Text.ShouldBe("<html>");
    }

    [Fact]
    public async Task A_range_that_a_person_asked_for_goes_back_into_the_queue_once_it_has_rested()
    {
        poison.Add(DeliveryMessage.Write(AskedFor));
        (await RunAsync()).Resting.ShouldBe(1);
        queue.TryTake(out _).ShouldBeFalse();
        time.Advance(ClearPoisoned.Rest);

        (await RunAsync()).Returned.ShouldBe(1);

        queue.TryTake(out var message).ShouldBeTrue();
        message.ShouldBe(DeliveryMessage.Write(AskedFor));
        time.Advance(ClearPoisoned.Rest);
        (await RunAsync()).Returned.ShouldBe(0);
    }

    [Fact]
    public async Task A_range_of_which_the_ledger_knows_nothing_any_more_is_taken_away()
    {
        poison.Add(DeliveryMessage.Write(AskedFor));
        time.Advance(new DeliverySettings().LedgerKept);

        (await RunAsync()).Cleared.ShouldBe(1);

        queue.TryTake(out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_range_that_the_queue_does_not_take_stays_among_the_poisoned()
    {
        poison.Add(DeliveryMessage.Write(AskedFor));
        time.Advance(ClearPoisoned.Rest);
        var failing = new RecordingQueue(new Faults()) { FailAfter = 1 };

        await Should.ThrowAsync<IOException>(() =>
            new ClearPoisoned(poison, failing, new DeliverySettings(), time).RunAsync(Cancel)
        );

        time.Advance(ClearPoisoned.Rest);
        (await RunAsync()).Returned.ShouldBe(1);
    }

    private Task<PoisonReport> RunAsync() =>
        new ClearPoisoned(poison, queue, new DeliverySettings(), time).RunAsync(Cancel);
}
