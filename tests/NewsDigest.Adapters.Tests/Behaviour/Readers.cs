using CsCheck;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Topics;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>Subscribers and what is kept of them, plain ones and random ones.</summary>
public static class Readers
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Tuesday = new(2026, 3, 10);
    public static readonly Slot Seven = new("Europe/Lisbon", new TimeOnly(7, 0));

    /// <summary>Zones with slashes, hyphens, underscores, plus signs and digits in their names.</summary>
    public static readonly Slot[] Slots =
    [
        Seven,
        new("Europe/Lisbon", new TimeOnly(7, 30)),
        new("Europe/Lisbon", new TimeOnly(19, 0)),
        new("America/Argentina/ComodRivadavia", new TimeOnly(0, 0)),
        new("America/Port-au-Prince", new TimeOnly(23, 59)),
        new("America/North_Dakota/New_Salem", new TimeOnly(6, 5)),
        new("Etc/GMT+10", new TimeOnly(7, 0)),
        new("Etc/GMT-10", new TimeOnly(7, 0)),
        new("GMT+0", new TimeOnly(7, 0)),
        new("UTC", new TimeOnly(12, 0)),
    ];

    private static readonly Gen<SubscriberId> AnyId = Gen.Select(
        Gen.ULong,
        Gen.ULong,
        (a, b) => new SubscriberId($"{a:x16}{b:x16}")
    );

    private static readonly Gen<EmailAddress> AnyAddress = Gen.OneOf<string>(
            "ada@post.example",
            "o'neil+news=daily/2@post.example",
            "ünal@bücher.example",
            "a.b-c_d#e?f@many.sub-domains.post.example"
        )
        .Select(Address);

    private static readonly Gen<Slot> AnySlot = Gen.OneOf<Slot>(Slots);

    private static readonly Gen<BriefingDays> AnyDays = Gen.Int[1, 127].Select(i => (BriefingDays)i);

    private static readonly Gen<DateOnly> AnyDate = Gen.Int[0, 4000].Select(i => Tuesday.AddDays(i - 2000));

    private static readonly Gen<DateTimeOffset> AnyInstant = Gen.Long[0, TimeSpan.TicksPerDay * 1000]
        .Select(ticks => Noon.AddTicks(ticks));

    private static readonly Gen<string> AnyText = Gen.OneOf<string>(
        "the mailbox is full",
        "'quoted' and \"quoted\"",
        "a / b \\ c # d ? e",
        "Übergrößenträger 日本語 😀",
        " leading and trailing ",
        "two\nlines"
    );

    private static readonly Gen<ReaderChoices> AnyChoices = Gen.Select(
        Gen.OneOf<string>("sport", "politics-and-government", "uncategorised", "science").Array[0, 4],
        Gen.Enum<BriefingLength>(),
        Gen.OneOf<string>("en", "pt", "de"),
        Gen.OneOf<string>("en", "fr", "de").Array[0, 3],
        (topics, length, language, languages) =>
            new ReaderChoices([.. topics.Select(t => new TopicId(t))], length, language, languages)
            {
                IsToldWhenQuiet = topics.Length % 2 == 1,
            }
    );

    /// <summary>Subscribers that use every property, in every combination.</summary>
    public static readonly Gen<Subscriber> AnySubscriber = Gen.Select(
        Gen.Select(AnyId, AnyAddress, Gen.Enum<SubscriberState>(), AnyChoices, AnySlot),
        Gen.Select(AnyDate.Nullable(), Gen.Select(AnySlot, AnyDate).Nullable(), AnyDays, AnyDate.Nullable()),
        Gen.Select(AnyText, AnyInstant, Gen.OneOf<string>("192.0.2.0/24", "2001:db8:1::/48", "")),
        Gen.Select(
            AnyInstant,
            AnyInstant.Nullable(),
            AnyInstant.Nullable(),
            Gen.Select(AnyAddress, AnyInstant, AnyAddress.Null()).Nullable()
        ),
        (who, when, consent, times) =>
            new Subscriber
            {
                Id = who.Item1,
                Address = who.Item2,
                State = who.Item3,
                Choices = who.Item4,
                Slot = who.Item5,
                SlotFrom = when.Item1,
                FormerSlot = when.Item2 is { } former ? new FormerSlot(former.Item1, former.Item2) : null,
                Days = when.Item3,
                PausedUntil = when.Item4,
                Consent = new Consent(consent.Item1, consent.Item2, consent.Item3.Length == 0 ? null : consent.Item3),
                SignedUp = times.Item1,
                Confirmed = times.Item2,
                Left = times.Item3,
                AddressChange = times.Item4 is { } move ? new AddressChange(move.Item1, move.Item2, move.Item3) : null,
            }
    );

    /// <summary>Rows of the schedule that use every property.</summary>
    public static readonly Gen<ScheduledReader> AnyScheduled = Gen.Select(
        Gen.Select(AnyId, AnyAddress, AnySlot, AnyDays, AnyChoices),
        Gen.Select(AnyInstant.Nullable(), AnyDate.Nullable(), AnyDate.Nullable()),
        (who, when) =>
            new ScheduledReader(who.Item1, who.Item2, who.Item3, who.Item4, who.Item5, when.Item1)
            {
                From = when.Item2,
                Until = when.Item3,
            }
    );

    /// <summary>Entries of the ledger that use every property.</summary>
    public static readonly Gen<LedgerEntry> AnyEntry = Gen.Select(
        Gen.Select(AnyId, AnyDate, Gen.Enum<DeliveryState>(), Gen.Guid),
        Gen.Select(AnyInstant, AnyInstant, AnyInstant),
        Gen.Select(AnyText.Null(), AnyText.Null(), Gen.Bool),
        (what, when, how) =>
            new LedgerEntry(
                new DeliveryId(what.Item1, what.Item2),
                what.Item3,
                what.Item4,
                when.Item1,
                when.Item2,
                when.Item3
            )
            {
                MessageId = how.Item1,
                Reason = how.Item2,
                IsLate = how.Item3,
            }
    );

    /// <summary>An id that is easy to tell in a failed test.</summary>
    public static SubscriberId Id(int number) => new($"{number:x32}");

    /// <summary>A valid address.</summary>
    public static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException($"{text} is no address.");

    /// <summary>A plain subscriber.</summary>
    public static Subscriber Subscriber(int number) =>
        new()
        {
            Id = Id(number),
            Address = Address($"reader{number}@news.example"),
            State = SubscriberState.Active,
            Choices = new ReaderChoices([], BriefingLength.Normal, "en", []),
            Slot = Seven,
            Consent = new Consent("form 1", Noon, null),
            SignedUp = Noon,
        };

    /// <summary>A plain row of the schedule; rows of the same choices are in the order of their numbers.</summary>
    public static ScheduledReader Scheduled(int number, Slot slot) =>
        new(
            Id(number),
            Address($"reader{number}@news.example"),
            slot,
            BriefingDays.Every,
            new ReaderChoices([], BriefingLength.Normal, "en", []),
            null
        );

    /// <summary>Compares subscribers by all they hold, lists by their content.</summary>
    public static void ShouldBeAlike(this Subscriber? actual, Subscriber? expected)
    {
        actual.ShouldNotBeNull();
        expected.ShouldNotBeNull();
        actual.Choices.ShouldBeAlike(expected.Choices);
        (actual with { Choices = expected.Choices }).ShouldBe(expected);
    }

    /// <summary>Compares rows of the schedule by all they hold, lists by their content.</summary>
    public static void ShouldBeAlike(this ScheduledReader? actual, ScheduledReader expected)
    {
        actual.ShouldNotBeNull();
        actual.Choices.ShouldBeAlike(expected.Choices);
        (actual with { Choices = expected.Choices }).ShouldBe(expected);
    }

    private static void ShouldBeAlike(this ReaderChoices actual, ReaderChoices expected)
    {
        actual.Topics.ShouldBe(expected.Topics);
        actual.StoryLanguages.ShouldBe(expected.StoryLanguages);
        (actual with { Topics = expected.Topics, StoryLanguages = expected.StoryLanguages }).ShouldBe(expected);
    }

    /// <summary>A claim.</summary>
    public static LedgerEntry Claim(int number, DateOnly date) =>
        new(new DeliveryId(Id(number), date), DeliveryState.Claimed, Guid.NewGuid(), Noon.AddMinutes(5), Noon, Noon);
}
