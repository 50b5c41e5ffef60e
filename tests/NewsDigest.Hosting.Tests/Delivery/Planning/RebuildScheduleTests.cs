using NewsDigest.Delivery.Planning;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery.Planning;

public class RebuildScheduleTests
{
    private readonly DeliveryHouse house = new(Due);

    [Fact]
    public async Task A_row_that_a_crash_left_out_is_added_with_what_its_reader_received()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        await house.PlanAndDeliver();
        var row = ScheduleRows.Of(reader).Single().Row;
        await house.Schedule.DeleteAsync(Seven, row, TestContext.Current.CancellationToken);

        (await house.Rebuild()).ShouldBe(new RebuildReport(1, 1, 0));
        (await house.Schedule.FindAsync(Seven, row, TestContext.Current.CancellationToken))!.LastReceived.ShouldBe(Due);
    }

    [Fact]
    public async Task A_row_of_somebody_who_left_is_removed()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        var token = TestContext.Current.CancellationToken;
        await house.Subscribers.SaveAsync(reader with { State = SubscriberState.Unsubscribed }, token);

        (await house.Rebuild()).ShouldBe(new RebuildReport(1, 0, 1));
        (await house.Schedule.ReadPageAsync(Seven, null, 10, token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_who_leaves_while_their_row_is_rebuilt_does_not_come_back()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        var token = TestContext.Current.CancellationToken;
        await house.Schedule.DeleteAsync(Seven, ScheduleRows.Of(reader).Single().Row, token);
        house.Subscribers.BeforeRead = async id =>
        {
            house.Subscribers.BeforeRead = null;
            await house.Change.ApplyAsync(id, s => s with { State = SubscriberState.Unsubscribed }, token);
        };

        await house.Rebuild();

        (await house.Schedule.ReadPageAsync(Seven, null, 10, token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_subscriber_who_cannot_be_read_keeps_no_other_row_from_being_made_right()
    {
        var readers = await house.AddReaders(Seven, 3);
        var token = TestContext.Current.CancellationToken;
        foreach (var reader in readers)
            await house.Schedule.DeleteAsync(Seven, ScheduleRows.Of(reader).Single().Row, token);
        house.Subscribers.BeforeRead = id =>
            id == readers[0].Id ? throw new InvalidDataException("damaged") : Task.CompletedTask;

        await Should.ThrowAsync<AggregateException>(house.Rebuild);

        var rows = await house.Schedule.ReadPageAsync(Seven, null, 10, token);
        rows.Select(r => r.Subscriber).ShouldContain(readers[1].Id);
        rows.Select(r => r.Subscriber).ShouldContain(readers[2].Id);
    }

    [Fact]
    public async Task A_schedule_that_agrees_is_left_as_it_is()
    {
        await house.AddReaders(Seven, 5);
        await house.PlanAndDeliver();
        var steps = house.Faults.Steps;

        (await house.Rebuild()).ShouldBe(new RebuildReport(5, 0, 0));
        // The slot's page, twice.
        (house.Faults.Steps - steps).ShouldBe(2);
    }

    [Fact]
    public async Task What_a_reader_received_three_days_ago_is_remembered()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        await house.PlanAndDeliver();
        var row = ScheduleRows.Of(reader).Single().Row;
        await house.Schedule.DeleteAsync(Seven, row, TestContext.Current.CancellationToken);
        house.Time.Advance(TimeSpan.FromDays(3));

        await house.Rebuild();

        (await house.Schedule.FindAsync(Seven, row, TestContext.Current.CancellationToken))!.LastReceived.ShouldBe(Due);
    }

    [Fact]
    public async Task A_reader_who_comes_back_while_their_row_is_removed_keeps_it()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        var token = TestContext.Current.CancellationToken;
        await house.Subscribers.SaveAsync(reader with { State = SubscriberState.Unsubscribed }, token);
        // The slot's page twice, the subscriber, and then the row is deleted.
        house.Faults.Meanwhile = (
            house.Faults.Steps + 4,
            () => house.Change.ApplyAsync(reader.Id, s => s with { State = SubscriberState.Active }, token)
        );

        await house.Rebuild();

        house.Faults.Meanwhile.ShouldBeNull();
        (await house.Schedule.ReadPageAsync(Seven, null, 10, token)).ShouldHaveSingleItem();
    }
}
