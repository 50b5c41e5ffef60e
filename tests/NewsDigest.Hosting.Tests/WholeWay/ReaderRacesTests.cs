using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.OwnData;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Hosting.Messages;
using NewsDigest.Intake;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Leaving;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Hosting.Tests.WholeWay;

/// <summary>What readers, mail clients and deliveries do at the same moment, on Azurite and two instances.</summary>
public sealed class ReaderRacesTests(AzuriteServer azurite) : IAsyncLifetime
{
    private const string Ada = "ada@reader.example";

    private readonly SendGridDouble sendGrid = new();
    private Installation installation = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await sendGrid.InitializeAsync();
        installation = await Installation.CreateAsync(azurite, sendGrid);
    }

    public async ValueTask DisposeAsync()
    {
        await installation.DisposeAsync();
        await sendGrid.DisposeAsync();
    }

    [Fact]
    public async Task Fifty_confirmations_at_once_make_one_reader_and_one_welcome()
    {
        var (one, other) = (installation.NewInstance(), installation.NewInstance());
        await Installation.SignUpAsync(one, Ada);
        var id = (await SubscriberAsync(one))!.Id;

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(i => (i % 2 == 0 ? one : other).GetRequiredService<Confirm>().RunAsync(id, Cancel))
        );
        await one.GetRequiredService<LocalQueues>().SendServiceMailsAsync(Cancel);

        outcomes.ShouldAllBe(outcome => outcome == ConfirmOutcome.Confirmed);
        (await RowsAsync(one)).ShouldHaveSingleItem();
        sendGrid.Accepted.Count(m => m.Subject.StartsWith("Welcome", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Leaving_wins_over_preferences_that_are_changed_at_the_same_time()
    {
        var (one, other) = (installation.NewInstance(), installation.NewInstance());
        await Installation.SubscribeAsync(one, Ada);
        var reader = (await SubscriberAsync(one))!;

        await Task.WhenAll([
            .. Enumerable
                .Range(0, 10)
                .Select(hour =>
                    one.GetRequiredService<ChangePreferences>()
                        .RunAsync(
                            reader.Id,
                            new(reader.Choices, reader.Slot with { Time = new TimeOnly(hour, 0) }, reader.Days, null),
                            Cancel
                        )
                ),
            other.GetRequiredService<Unsubscribe>().RunAsync(reader.Id, false, Cancel),
        ]);

        (await SubscriberAsync(one))!.State.ShouldBe(SubscriberState.Unsubscribed);
        (await RowsAsync(one)).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_an_erasure_nothing_is_held_and_nothing_comes_whatever_was_under_way()
    {
        var (one, other) = (installation.NewInstance(), installation.NewInstance());
        await Installation.SubscribeAsync(one, Ada);
        var id = (await SubscriberAsync(one))!.Id;
        await installation.DropAsync("quay.txt", "Quay opens\n\nThe new quay of Port Ellery opened on Monday morning.");
        await one.GetRequiredService<TakeIn>().RunAsync("quay.txt", Cancel);
        installation.MoveToNextMorning();
        await one.GetRequiredService<PlanBriefings>().RunAsync(Cancel);
        var welcomes = sendGrid.Accepted.Count;

        await Task.WhenAll(
            installation.DeliverAsync(one),
            other.GetRequiredService<EraseReader>().RunAsync(id, Cancel),
            one.GetRequiredService<EraseReader>().RunAsync(id, Cancel)
        );

        // The mail was handed over before, or never will be.
        var mailed = sendGrid.Accepted.Count;
        (mailed - welcomes).ShouldBeLessThanOrEqualTo(1);
        (await SubscriberAsync(one)).ShouldBeNull();
        (await RowsAsync(one)).ShouldBeEmpty();
        for (var day = 0; day < 2; day++)
        {
            await one.GetRequiredService<Reconcile>().RunAsync(Cancel);
            await installation.DeliverAsync(one);
            installation.MoveToNextMorning();
            await one.GetRequiredService<PlanBriefings>().RunAsync(Cancel);
            await installation.DeliverAsync(one);
        }
        sendGrid.Accepted.Count.ShouldBe(mailed);
    }

    [Fact]
    public async Task Two_readers_who_move_to_one_address_at_once_do_not_share_it()
    {
        var instance = installation.NewInstance();
        await Installation.SubscribeAsync(instance, Ada);
        await Installation.SubscribeAsync(instance, "bob@reader.example");
        EmailAddress.TryParse("both@reader.example", out var wanted).ShouldBeTrue();
        var readers = await instance.GetRequiredService<ISubscriberStore>().ReadAsync(Cancel).ToListAsync(Cancel);
        foreach (var reader in readers)
            await instance.GetRequiredService<RequestAddress>().RunAsync(reader.Id, wanted, Cancel);
        readers = await instance.GetRequiredService<ISubscriberStore>().ReadAsync(Cancel).ToListAsync(Cancel);

        var outcomes = await Task.WhenAll(
            readers.Select(r =>
                instance.GetRequiredService<ConfirmAddress>().RunAsync(r.Id, r.AddressChange!.Expires, Cancel)
            )
        );

        outcomes.ShouldBe([ConfirmAddressOutcome.Changed, ConfirmAddressOutcome.Taken], ignoreOrder: true);
        (await RowsAsync(instance)).Count(r => r.Address == wanted).ShouldBe(1);
    }

    private static async Task<Subscriber?> SubscriberAsync(IServiceProvider instance) =>
        await instance.GetRequiredService<ISubscriberStore>().ReadAsync(Cancel).FirstOrDefaultAsync(Cancel);

    private static async Task<List<ScheduledReader>> RowsAsync(IServiceProvider instance)
    {
        var schedule = instance.GetRequiredService<IScheduleStore>();
        var rows = new List<ScheduledReader>();
        await foreach (var slot in schedule.ReadSlotsAsync(Cancel))
            rows.AddRange(await schedule.ReadPageAsync(slot.Slot, null, 100, Cancel));
        return rows;
    }
}
