using NewsDigest.Briefings;
using NewsDigest.Delivery.Sending;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery.Sending;

public class StopSendingTests
{
    private readonly DeliveryHouse house = new(Due);

    private StopSending Stop => new(house.Pauses, house.Time);

    [Fact]
    public async Task Nothing_is_sent_once_an_operator_has_stopped_it_and_all_once_it_goes_again()
    {
        var cancel = TestContext.Current.CancellationToken;
        await house.AddReaders(new Slot("UTC", new TimeOnly(7, 0)), 5);
        await Stop.RunAsync("a wrong report", cancel);

        await house.PlanAndDeliver();
        house.Sender.Mails.ShouldBeEmpty();
        (await house.Status()).Pause!.Reason.ShouldBe("Stopped by the operator: a wrong report");

        (await Stop.EndAsync(cancel))!.Until.ShouldBe(Due + StopSending.Longest);
        await house.Reconcile();
        await house.Drain();
        house.Sender.Mails.Count.ShouldBe(5);
        (await house.Status()).Pause.ShouldBeNull();
    }

    [Fact]
    public async Task Where_nothing_is_stopped_there_is_nothing_to_let_go() =>
        (await Stop.EndAsync(TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task A_sender_that_asks_for_a_minute_does_not_end_what_an_operator_stopped()
    {
        var cancel = TestContext.Current.CancellationToken;
        var stopped = await Stop.RunAsync("a wrong report", cancel);

        await house.Pauses.BeginAsync(new SenderPause(Due + TimeSpan.FromMinutes(1), "slower"), cancel);

        (await house.Pauses.FindAsync(cancel)).ShouldBe(stopped);
    }
}
