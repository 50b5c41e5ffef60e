using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Tests.Subscribers.Changes;

public class ChangePreferencesTests
{
    private static readonly Slot Evening = new("Europe/Lisbon", new TimeOnly(18, 0));

    private readonly SubscribingHouse house = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Choices_days_and_slot_are_the_new_ones()
    {
        var id = await house.Reader("ada@news.example");
        var wanted = new Preferences(
            SubscribingHouse.Choices("sport", "health") with
            {
                Length = BriefingLength.Short,
                Language = "de",
            },
            Evening,
            BriefingDays.Weekdays,
            null
        );

        await house.ChangePreferences.RunAsync(id, wanted, Stop);

        var row = (await house.Rows(SubscribingHouse.Morning, Evening))
            .Where(r => r.Slot == Evening)
            .ShouldHaveSingleItem();
        row.Days.ShouldBe(BriefingDays.Weekdays);
        row.Choices.Topics.Select(t => t.Value).ShouldBe(["sport", "health"]);
        row.Choices.Language.ShouldBe("de");
    }

    [Fact]
    public async Task A_change_of_hour_that_is_far_enough_ahead_counts_today()
    {
        var id = await house.Reader("ada@news.example");

        var reader = await Change(id, Evening, null);

        reader.ShouldNotBeNull().SlotFrom.ShouldBe(new DateOnly(2026, 3, 6));
        (await house.Rows(SubscribingHouse.Morning)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_paused_reader_is_on_the_schedule_from_the_day_on_that_they_chose()
    {
        var id = await house.Reader("ada@news.example");

        await Change(id, SubscribingHouse.Morning, new Pause(new DateOnly(2026, 3, 20)));

        (await house.Rows(SubscribingHouse.Morning)).ShouldHaveSingleItem().From.ShouldBe(new DateOnly(2026, 3, 20));
    }

    [Fact]
    public async Task A_reader_paused_for_good_is_off_the_schedule_until_they_resume()
    {
        var id = await house.Reader("ada@news.example");

        await Change(id, SubscribingHouse.Morning, new Pause(null));
        (await house.Rows(SubscribingHouse.Morning)).ShouldBeEmpty();

        var resumed = await Change(id, SubscribingHouse.Morning, null);
        resumed.ShouldNotBeNull().State.ShouldBe(SubscriberState.Active);
        (await house.Rows(SubscribingHouse.Morning)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_last_received_survives_a_change()
    {
        var id = await house.Reader("ada@news.example");
        var row = (await house.Rows(SubscribingHouse.Morning))[0];
        await house.Schedule.SaveReceivedAsync(row, SubscribingHouse.Start, Stop);

        await Change(id, Evening, null);

        (await house.Rows(Evening)).ShouldHaveSingleItem().LastReceived.ShouldBe(SubscribingHouse.Start);
    }

    [Fact]
    public async Task Whoever_has_not_confirmed_has_nothing_to_change()
    {
        await house.Subscribe("ada@news.example");
        var id = (await house.Find("ada@news.example"))!.Id;

        (await Change(id, Evening, null)).ShouldBeNull();

        (await house.Subscribers.FindAsync(id, Stop))!.Slot.ShouldBe(SubscribingHouse.Morning);
    }

    [Fact]
    public async Task An_unsubscribe_that_comes_in_between_wins()
    {
        var id = await house.Reader("ada@news.example");
        house.Schedule.BeforeSave = () => house.Unsubscribe.RunAsync(id, false, Stop);

        await Change(id, Evening, null);

        (await house.Subscribers.FindAsync(id, Stop))!.State.ShouldBe(SubscriberState.Unsubscribed);
        (await house.Rows(SubscribingHouse.Morning, Evening)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_back_that_comes_in_between_leaves_one_row()
    {
        var id = await house.Reader("ada@news.example");
        house.Schedule.BeforeSave = () => Change(id, SubscribingHouse.Morning, null);

        await Change(id, Evening, null);

        var rows = await house.Rows(SubscribingHouse.Morning, Evening);
        var expected = ScheduleRows.Of((await house.Subscribers.FindAsync(id, Stop))!);
        rows.Select(r => r.Slot).ShouldBe(expected.Select(r => r.Slot), ignoreOrder: true);
    }

    [Fact]
    public async Task Unsubscribing_wins_against_twenty_changes_at_once()
    {
        for (var round = 0; round < 20; round++)
        {
            var id = await house.Reader($"reader{round}@news.example");
            var changes = Enumerable
                .Range(0, 10)
                .Select(i => Task.Run(() => Change(id, i % 2 == 0 ? Evening : SubscribingHouse.Morning, null)));
            var leaving = Task.Run(() => house.Unsubscribe.RunAsync(id, false, Stop), Stop);

            await Task.WhenAll([.. changes, leaving]);

            (await house.Subscribers.FindAsync(id, Stop))!.State.ShouldBe(SubscriberState.Unsubscribed);
            (await house.Rows(SubscribingHouse.Morning, Evening)).ShouldBeEmpty();
        }
    }

    private Task<Subscriber?> Change(SubscriberId id, Slot slot, Pause? pause) =>
        house.ChangePreferences.RunAsync(
            id,
            new Preferences(SubscribingHouse.Choices(), slot, BriefingDays.Every, pause),
            Stop
        );
}
