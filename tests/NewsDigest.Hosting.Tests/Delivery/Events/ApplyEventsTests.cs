using CsCheck;
using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery.Events;

public class ApplyEventsTests
{
    private readonly DeliveryHouse house = new(Due);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DeliveryState.Claimed)]
    [InlineData(DeliveryState.Calling)]
    [InlineData(DeliveryState.Unknown)]
    [InlineData(DeliveryState.TooLate)]
    public async Task A_delivery_without_an_answer_is_settled_by_an_event_that_the_sender_took_it(DeliveryState state)
    {
        var reader = await Reader(state);

        var report = await house.Tell(Taken(reader) with { MessageId = "m1" });

        report.Settled.ShouldBe(1);
        (await Entry(reader)).ShouldSatisfyAllConditions(
            e => e.State.ShouldBe(DeliveryState.Accepted),
            e => e.MessageId.ShouldBe("m1"),
            e => e.Reason.ShouldBeNull()
        );
    }

    [Theory]
    [InlineData(DeliveryState.Calling)]
    [InlineData(DeliveryState.Unknown)]
    [InlineData(DeliveryState.Accepted)]
    public async Task A_mail_that_was_dropped_or_bounced_is_refused_with_the_reason(DeliveryState state)
    {
        var reader = await Reader(state);

        await house.Tell(Failed(reader));

        (await Entry(reader)).ShouldSatisfyAllConditions(
            e => e.State.ShouldBe(DeliveryState.Refused),
            e => e.Reason.ShouldBe("bounced: no such mailbox")
        );
    }

    [Theory]
    [InlineData(DeliveryState.Quiet)]
    [InlineData(DeliveryState.Withdrawn)]
    [InlineData(DeliveryState.Covered)]
    [InlineData(DeliveryState.Refused)]
    public async Task A_delivery_that_has_ended_otherwise_stays_as_it_is(DeliveryState state)
    {
        var reader = await Reader(state);
        var before = await Entry(reader);

        (await house.Tell(Taken(reader), Failed(reader))).Unchanged.ShouldBe(1);

        (await Entry(reader)).ShouldBe(before);
    }

    [Fact]
    public void In_any_order_and_however_often_they_come_events_have_the_same_end() =>
        Gen.Select(Gen.Enum<DeliveryState>(), Gen.Bool.Array[1, 6], Gen.Int[0, 3].Array[1, 4])
            .Sample(
                (state, failures, sizes) =>
                {
                    var ends = new[] { false, true }
                        .Select(isReversed => End(state, isReversed ? [.. failures.Reverse()] : failures, sizes))
                        .ToList();
                    return ends[0] == ends[1];
                },
                iter: 300
            );

    [Fact]
    public async Task The_same_event_twice_counts_once()
    {
        var reader = await Reader(DeliveryState.Unknown);

        var report = await house.Tell(Taken(reader, "e1"), Taken(reader, "e1"));

        (report.Events, report.Ignored, report.Settled).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task An_event_of_a_delivery_that_nobody_knows_changes_nothing()
    {
        var stranger = new MailEvent("e1", MailEventOutcome.Taken)
        {
            Delivery = new DeliveryId(new SubscriberId(new string('9', 32)), Date),
        };

        (await house.Tell(stranger)).NotFound.ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_is_dead_is_never_mailed_again()
    {
        var reader = await Reader(DeliveryState.Accepted);

        await house.Tell(Failed(reader) with { ToSuppress = reader.Address });

        (await house.Subscribers.FindAsync(reader.Id, Cancel))!.State.ShouldBe(SubscriberState.Suppressed);
        (await house.Schedule.ReadPageAsync(Seven, null, 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_that_is_applied_is_not_kept()
    {
        await house.Tell(Taken(await Reader(DeliveryState.Unknown)));

        (await house.EventBatches.ReadAsync(DateTimeOffset.MaxValue, Cancel).ToListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_of_which_something_fails_is_kept_and_the_rest_of_it_is_applied()
    {
        var readers = await house.AddReaders(Seven, 2);
        foreach (var reader in readers)
            await Put(reader, DeliveryState.Unknown);
        await house.EventBatches.SaveAsync("b", Array.Empty<byte>(), Cancel);
        var apply = house.Applying([.. readers.Select((r, i) => Taken(r, $"e{i}"))]);
        (house.Faults.KillAt, house.Faults.FailsOnce) = (house.Faults.Steps + 1, true);

        await Should.ThrowAsync<AggregateException>(() => apply.RunAsync("b", Cancel));
        (await house.EventBatches.FindAsync("b", Cancel)).ShouldNotBeNull();
        (await house.States(Date)).ShouldContain(DeliveryState.Accepted);

        await apply.RunAsync("b", Cancel);
        (await house.States(Date)).ShouldAllBe(s => s == DeliveryState.Accepted);
    }

    [Fact]
    public async Task A_batch_that_no_message_reached_is_applied_after_a_while()
    {
        var reader = await Reader(DeliveryState.Unknown);
        await house.EventBatches.SaveAsync("b", Array.Empty<byte>(), Cancel);
        var poison = new MemoryPoisonQueue(house.Time);
        poison.Add(EventMessage.Write(new EventBatch("b")));
        var left = new ApplyLeftEvents(house.EventBatches, poison, house.Applying(Taken(reader)), house.Time);

        (await left.RunAsync(Cancel)).Settled.ShouldBe(0);
        house.Time.Advance(ApplyLeftEvents.Rest + TimeSpan.FromSeconds(1));
        (await left.RunAsync(Cancel)).Settled.ShouldBe(1);

        (await poison.ReadAsync(10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_unknown_is_not_sent_again_unless_the_settings_ask_for_it()
    {
        await Unknown();
        await Later();
        house.Time.Advance(TimeSpan.FromHours(3));

        (await house.Reconcile()).Reopened.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_unknown_is_sent_again_only_after_events_of_later_mails_have_come()
    {
        house.Settings = house.Settings with { ResendUnknownAfter = TimeSpan.FromHours(2) };
        await Unknown();
        house.Time.Advance(TimeSpan.FromHours(3));
        (await house.Reconcile()).Reopened.ShouldBe(0);

        await Later();
        (await house.Reconcile()).Reopened.ShouldBe(1);
        await house.Reconcile();
        await house.Drain();

        house.Sender.Mails.ShouldHaveSingleItem().To.Value.ShouldBe("reader01@news.example");
    }

    [Fact]
    public async Task What_is_unknown_waits_for_its_time()
    {
        house.Settings = house.Settings with { ResendUnknownAfter = TimeSpan.FromHours(2) };
        await Unknown();
        house.Time.Advance(TimeSpan.FromHours(1));
        await Later();

        (await house.Reconcile()).Reopened.ShouldBe(0);
    }

    [Fact]
    public async Task Events_of_earlier_mails_prove_nothing_about_silence()
    {
        house.Settings = house.Settings with { ResendUnknownAfter = TimeSpan.FromHours(2) };
        var earlier = (await house.AddReaders(Seven, 1))[0];
        await Put(earlier, DeliveryState.Accepted);
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await Unknown();
        house.Time.Advance(TimeSpan.FromHours(3));
        await house.Tell(Taken(earlier));

        (await house.Reconcile()).Reopened.ShouldBe(0);
    }

    [Fact]
    public async Task While_a_batch_waits_to_be_applied_nothing_is_sent_again()
    {
        house.Settings = house.Settings with { ResendUnknownAfter = TimeSpan.FromHours(2) };
        await Unknown();
        house.Time.Advance(TimeSpan.FromHours(3));
        await Later();
        await house.EventBatches.SaveAsync("waiting", Array.Empty<byte>(), Cancel);

        (await house.Reconcile()).Reopened.ShouldBe(0);
    }

    private static MailEvent Taken(Subscriber reader, string id = "taken") =>
        new(id, MailEventOutcome.Taken) { Delivery = new DeliveryId(reader.Id, Date) };

    private static MailEvent Failed(Subscriber reader, string id = "failed") =>
        new(id, MailEventOutcome.Failed)
        {
            Delivery = new DeliveryId(reader.Id, Date),
            Reason = "bounced: no such mailbox",
        };

    /// <summary>Where a delivery ends that is told of in batches of some sizes.</summary>
    private static (DeliveryState, string?) End(DeliveryState state, bool[] failures, int[] sizes)
    {
        var run = new ApplyEventsTests();
        var reader = run.Reader(state).GetAwaiter().GetResult();
        var events = failures
            .Select((isFailure, i) => isFailure ? Failed(reader, $"e{i}") : Taken(reader, $"e{i}"))
            .ToList();
        var at = 0;
        foreach (var size in sizes)
        {
            // Each batch begins with the last event of the one before.
            run.house.Tell([.. events.Skip(Math.Max(0, at - 1)).Take(size + 1)]).GetAwaiter().GetResult();
            at += size;
        }
        run.house.Tell([.. events]).GetAwaiter().GetResult();
        var entry = run.Entry(reader).GetAwaiter().GetResult();
        return (entry.State, entry.Reason);
    }

    private async Task<Subscriber> Reader(DeliveryState state)
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        await Put(reader, state);
        return reader;
    }

    /// <summary>One reader whose call had no answer.</summary>
    private async Task Unknown()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        await house.Plan();
        house.Queue.Ranges.Clear();
        await Put(reader, DeliveryState.Unknown);
    }

    /// <summary>Another reader of the same morning, who was mailed now, and of whose mail an event came.</summary>
    private async Task Later()
    {
        var reader = (await house.AddReaders(new Slot("Etc/UTC", new TimeOnly(23, 0)), 1))[0];
        await Put(reader, DeliveryState.Accepted);
        await house.Tell(Taken(reader));
    }

    private async Task Put(Subscriber reader, DeliveryState state)
    {
        var now = house.Time.GetUtcNow();
        var entry = new LedgerEntry(
            new DeliveryId(reader.Id, Date),
            state,
            Guid.NewGuid(),
            now + house.Settings.Lease,
            Due,
            now
        )
        {
            Reason = "the attempt ended without an answer",
        };
        await house.Ledger.SaveAsync(entry, Cancel);
    }

    private async Task<LedgerEntry> Entry(Subscriber reader) =>
        (await house.Ledger.FindAsync(new DeliveryId(reader.Id, Date), Cancel))!;
}
