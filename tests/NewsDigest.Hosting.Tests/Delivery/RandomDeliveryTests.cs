using NewsDigest.Briefings;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>Random sequences of all that can happen, against what must always hold.</summary>
public class RandomDeliveryTests
{
    private static readonly Slot[] Slots =
    [
        new("Europe/Lisbon", new TimeOnly(7, 0)),
        new("Asia/Tokyo", new TimeOnly(6, 30)),
        new("America/Los_Angeles", new TimeOnly(18, 0)),
    ];

    private static readonly DateTimeOffset Start = new(2026, 3, 10, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 150)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_happens_nobody_is_mailed_twice_on_a_date_and_nobody_is_lost(int seed)
    {
        var chance = new Random(seed);
        var house = new DeliveryHouse(Start);
        house.Editions.HaveNews = true;
        house.Sender.MailsPerCall = chance.Next(1, 4);
        var steady = new List<Subscriber>();
        var moving = new List<Subscriber>();
        foreach (var slot in Slots)
        {
            steady.AddRange(await house.AddReaders(slot, 4));
            moving.AddRange(await house.AddReaders(slot, 2));
        }

        for (var i = 0; i < 120; i++)
            await Happen(chance, house, moving);
        await Settle(house);

        house.Sender.Received.GroupBy(r => r).ShouldAllBe(r => r.Count() == 1);
        foreach (var reader in steady)
        {
            for (
                var date = DateOnly.FromDateTime(Start.UtcDateTime);
                DueTime.Of(reader.Slot, date) < house.Time.GetUtcNow() - TimeSpan.FromHours(1);
                date = date.AddDays(1)
            )
            {
                if (DueTime.Of(reader.Slot, date) < Start)
                    continue;
                var entry = await house.Ledger.FindAsync(
                    new DeliveryId(reader.Id, date),
                    TestContext.Current.CancellationToken
                );
                var state = entry.ShouldNotBeNull($"{reader.Slot} on {date}").State;
                state.ShouldNotBe(DeliveryState.Calling);
                state.ShouldNotBe(DeliveryState.Claimed);
                // Whoever is said to have a mail has it, and whoever has one is not said to have none.
                var hasMail = house.Sender.Received.Contains(entry.Id.ToString());
                if (state == DeliveryState.Accepted)
                    hasMail.ShouldBeTrue();
                else if (state != DeliveryState.Unknown)
                    hasMail.ShouldBeFalse();
            }
        }
    }

    private static async Task Happen(Random chance, DeliveryHouse house, List<Subscriber> moving)
    {
        // A third of what happens goes wrong somewhere on the way.
        house.Faults.KillAt = chance.Next(3) == 0 ? house.Faults.Steps + chance.Next(1, 25) : null;
        house.Faults.KillsAfterEffect = chance.Next(2) == 0;
        house.Faults.FailsOnce = chance.Next(2) == 0;
        var reader = moving[chance.Next(moving.Count)].Id;
        await DeliveryHouse.Try(
            chance.Next(11) switch
            {
                0 or 1 => () => Task.Run(() => house.Time.Advance(TimeSpan.FromMinutes(chance.Next(5, 90)))),
                2 or 3 => house.Plan,
                4 => house.Drain,
                5 => () => DeliverOne(chance, house),
                6 => house.Reconcile,
                7 => house.Rebuild,
                8 => () => house.Change.ApplyAsync(reader, s => Changed(chance, s, house.Time.GetUtcNow()), default),
                9 => () => Task.WhenAll(Task.Run(house.Drain), Task.Run(house.Reconcile)),
                _ => () => Task.Run(() => house.Sender.Answer = Answer(chance)),
            }
        );
        house.Faults.Restart();
    }

    /// <summary>A message is handled and stays: it will come again.</summary>
    private static Task DeliverOne(Random chance, DeliveryHouse house) =>
        house.Queue.Ranges.Count == 0
            ? Task.CompletedTask
            : house.Deliver(house.Queue.Ranges[chance.Next(house.Queue.Ranges.Count)]);

    private static Subscriber Changed(Random chance, Subscriber subscriber, DateTimeOffset now) =>
        chance.Next(3) switch
        {
            0 => subscriber with { State = SubscriberState.Unsubscribed },
            1 => subscriber with { State = SubscriberState.Active },
            _ => SlotChange.Move(subscriber, Slots[chance.Next(Slots.Length)], now),
        };

    private static Func<OutgoingMail, SendOutcome> Answer(Random chance) =>
        chance.Next(6) switch
        {
            0 => _ => new SendOutcome.NotSent("slower", TimeSpan.FromMinutes(3)),
            1 => _ => new SendOutcome.NotSent("full", TimeSpan.FromMinutes(3)) { ConcernsThisMailOnly = true },
            2 => _ => new SendOutcome.SenderBlocked("wrong key"),
            3 => _ => new SendOutcome.Unknown("no answer"),
            _ => RecordingSender.Accept,
        };

    /// <summary>All is well again for a while.</summary>
    private static async Task Settle(DeliveryHouse house)
    {
        house.Sender.Answer = RecordingSender.Accept;
        for (var i = 0; i < 8; i++)
        {
            house.Time.Advance(TimeSpan.FromMinutes(11));
            await house.Plan();
            await house.Reconcile();
            await house.Drain();
        }
    }
}
