using CsCheck;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>
/// The ledger beside a simple model of it: random sequences of all that may happen to a delivery, in any order, end in the
/// same state in both, whichever answers of the storage get lost.
/// </summary>
public class LedgerModelTests
{
    private const int Attempts = 4;

    private static readonly DeliveryId Id = new(new SubscriberId($"{1:x32}"), new DateOnly(2026, 3, 10));

    private static readonly DeliveryState[] Answers =
    [
        DeliveryState.Accepted,
        DeliveryState.Refused,
        DeliveryState.Unknown,
        // Certainly not taken.
        DeliveryState.Claimed,
    ];

    private enum Kind
    {
        Claim,
        Resume,
        Begin,
        Answer,
        GiveBack,
        Close,
        Taken,
        Failed,
        Reconcile,
        Erase,
        Wait,
        WaitLong,
    }

    private static readonly Gen<Step> Steps = Gen.Select(
        Gen.Frequency(
            (6, Gen.Const(Kind.Claim)),
            (1, Gen.Const(Kind.Resume)),
            (6, Gen.Const(Kind.Begin)),
            (6, Gen.Const(Kind.Answer)),
            (2, Gen.Const(Kind.GiveBack)),
            (1, Gen.Const(Kind.Close)),
            (2, Gen.Const(Kind.Taken)),
            (1, Gen.Const(Kind.Failed)),
            (3, Gen.Const(Kind.Reconcile)),
            (1, Gen.Const(Kind.Erase)),
            (6, Gen.Const(Kind.Wait)),
            (1, Gen.Const(Kind.WaitLong))
        ),
        Gen.Int[0, Attempts - 1],
        Gen.Int[0, 9],
        Gen.Bool,
        (kind, attempt, number, isLost) => new Step(kind, attempt, number, isLost)
    );

    [Fact]
    public Task Whatever_happens_in_whatever_order_the_ledger_does_what_the_model_says() =>
        Steps.Array[1, 60].SampleAsync(FollowAsync, iter: Long(3_000));

    private static async Task FollowAsync(Step[] steps)
    {
        var house = new DeliveryHouse(Due);
        // Each run is to look at everything: what is passed over within the hour is no matter of the ledger.
        house.Settings = house.Settings with
        {
            LookAgainAfter = TimeSpan.Zero,
        };
        var ledger = new ForgetfulLedger(house.Ledger);
        var claims = new DeliveryClaims(ledger, house.Settings, house.Time);
        var model = new LedgerModel();
        var held = new LedgerEntry?[Attempts];
        var numbers = Enumerable.Range(0, Attempts).ToArray();
        var next = Attempts;
        foreach (var step in steps)
        {
            ledger.LosesAnswers = step.IsLost;
            var (attempt, number) = (step.Attempt, numbers[step.Attempt]);
            switch (step.Kind)
            {
                case Kind.Claim or Kind.Resume:
                    number = numbers[attempt] = next++;
                    var isResumed = step.Kind == Kind.Resume;
                    var claimed = await claims.ClaimAsync([Id], Due, isResumed, default);
                    held[attempt] = claimed.SingleOrDefault();
                    (held[attempt] is not null).ShouldBe(model.Claim(number, isResumed));
                    break;
                case Kind.Begin:
                    var begun = held[attempt] is { State: DeliveryState.Claimed } claim
                        ? await claims.BeginCallAsync(claim, default)
                        : null;
                    if (held[attempt]?.State == DeliveryState.Claimed)
                        held[attempt] = begun;
                    (begun is not null).ShouldBe(model.Begin(number));
                    break;
                case Kind.Answer:
                    var state = Answers[step.Number % Answers.Length];
                    if (held[attempt] is not { State: DeliveryState.Calling } calling)
                        break;
                    var after =
                        state == DeliveryState.Claimed
                            ? claims.Released(calling, "not taken", TimeSpan.Zero)
                            : DeliveryClaims.Settled(calling, state, "as it answered");
                    held[attempt] = null;
                    ((await claims.WriteAsync([after], default))[0] is not null).ShouldBe(model.Answer(number, state));
                    break;
                case Kind.GiveBack:
                    if (held[attempt] is { State: DeliveryState.Claimed } kept)
                    {
                        held[attempt] = null;
                        await claims.GiveBackAsync(kept, "stopped", default);
                    }
                    model.GiveBack(number);
                    break;
                case Kind.Close:
                    await claims.CloseAsync([Id], Due, DeliveryState.TooLate, "too late", default);
                    model.Close();
                    break;
                case Kind.Taken or Kind.Failed:
                    var isFailure = step.Kind == Kind.Failed;
                    await house.Tell(
                        new MailEvent(
                            $"event{step.Number}",
                            isFailure ? MailEventOutcome.Failed : MailEventOutcome.Taken
                        )
                        {
                            Delivery = Id,
                        }
                    );
                    model.Event(isFailure);
                    break;
                case Kind.Reconcile:
                    await house.Reconcile();
                    model.Reconcile();
                    break;
                case Kind.Erase:
                    await house.Erase(Id.Subscriber);
                    model.Erase();
                    break;
                default:
                    var minutes = step.Kind == Kind.Wait ? step.Number : 5 * 60 * step.Number;
                    // All within the dates that are looked at.
                    if (model.Now + minutes > 64 * 60)
                        break;
                    house.Time.Advance(TimeSpan.FromMinutes(minutes));
                    model.Now += minutes;
                    break;
            }
            (await ledger.FindAsync(Id, default))?.State.ShouldBe(model.State!.Value);
            (await ledger.FindAsync(Id, default) is null).ShouldBe(model.State is null);
            // What an event contradicts (a mail that the sender said it had not taken) is the sender's own word.
            model.Mails.ShouldBeLessThanOrEqualTo(1);
        }
    }

    private static long Long(int usual) =>
        Environment.GetEnvironmentVariable("NEWSDIGEST_FAULTS") == "all" ? usual * 100L : usual;

    private sealed record Step(Kind Kind, int Attempt, int Number, bool IsLost)
    {
        public override string ToString() => $"{Kind} {Attempt} {Number}{(IsLost ? " lost" : "")}";
    }
}
