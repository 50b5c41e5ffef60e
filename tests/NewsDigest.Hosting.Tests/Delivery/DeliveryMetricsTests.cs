using NewsDigest.Adapters.Memory;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Sending;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>What alerts rest on is counted wherever it happens.</summary>
public class DeliveryMetricsTests
{
    private const string Deliveries = "newsdigest.deliveries";

    private readonly DeliveryHouse house = new(Due);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Briefings_that_were_mailed_or_refused()
    {
        using var heard = new HeardMetrics();
        await house.AddReaders(Seven, 5);
        var handed = 0;
        house.Sender.Answer = mail =>
            ++handed > 3 ? new SendOutcome.Refused("no such mailbox", false) : RecordingSender.Accept(mail);

        await house.PlanAndDeliver();

        heard.Sum(Deliveries, "accepted").ShouldBe(3);
        heard.Sum(Deliveries, "refused").ShouldBe(2);
    }

    [Fact]
    public async Task Briefings_that_the_sender_did_not_take()
    {
        using var heard = new HeardMetrics();
        await house.AddReaders(Seven, 2);
        house.Sender.Answer = _ => new SendOutcome.SenderBlocked("wrong key");

        await house.PlanAndDeliver();

        heard.Sum(Deliveries, "claimed").ShouldBe(2);
    }

    [Fact]
    public async Task Briefings_that_were_given_up_after_half_a_day()
    {
        using var heard = new HeardMetrics();
        await house.AddReaders(Seven, 2);
        await house.Plan();
        house.Queue.Ranges.Clear();
        house.Time.Advance(house.Settings.CatchUp + TimeSpan.FromMinutes(20));

        await house.Reconcile();

        heard.Sum(Deliveries, "toolate").ShouldBe(2);
    }

    [Fact]
    public async Task Briefings_of_a_range_that_came_too_late()
    {
        using var heard = new HeardMetrics();
        await house.AddReaders(Seven, 2);
        await house.Plan();
        house.Time.Advance(house.Settings.CatchUp + TimeSpan.FromMinutes(20));

        await house.DeliverAll();

        heard.Sum(Deliveries, "toolate").ShouldBe(2);
    }

    [Fact]
    public async Task Briefings_that_no_plan_was_made_for()
    {
        using var heard = new HeardMetrics();
        await house.AddReaders(Seven, 2);
        await house.PlanAndDeliver();
        house.Time.Advance(TimeSpan.FromDays(1) + house.Settings.CatchUp + TimeSpan.FromMinutes(20));

        await house.Plan();

        heard.Sum(Deliveries, "toolate").ShouldBe(2);
    }

    [Fact]
    public async Task Whether_the_sender_is_paused()
    {
        using var heard = new HeardMetrics();
        await house.Reconcile();
        heard.Last("newsdigest.sender.paused").ShouldBe(0);

        await house.Pauses.SaveAsync(new SenderPause(Due.AddHours(1), "reputation"), Cancel);
        await house.Reconcile();
        heard.Last("newsdigest.sender.paused").ShouldBe(1);
    }

    [Fact]
    public async Task Messages_of_events_that_nobody_can_read()
    {
        using var heard = new HeardMetrics();
        var poison = new MemoryPoisonQueue(house.Time);
        poison.Add("not ours");
        poison.Add(EventMessage.Write(new EventBatch("b")));

        var report = await new ApplyLeftEvents(house.EventBatches, poison, house.Applying(), house.Time).RunAsync(
            Cancel
        );

        report.Unreadable.ShouldHaveSingleItem();
        heard.Last("newsdigest.poison.messages", "events").ShouldBe(1);
    }
}
