using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Topics;

namespace NewsDigest.Benchmarks.Scale;

/// <summary>
/// Readers as a list of some size might have them, by a seed: most live in few zones and read before work, many leave the
/// form as it is, some choose a few of the popular topics, and few put topics in an order of their own.
/// </summary>
public sealed class ReaderPopulation(int seed)
{
    private const double LeaveTopics = 0.45;
    private const double ChooseFew = 0.40;

    private static readonly (string Zone, int Share)[] Zones =
    [
        ("America/New_York", 16),
        ("Europe/Berlin", 14),
        ("Europe/London", 12),
        ("America/Los_Angeles", 10),
        ("America/Chicago", 8),
        ("Asia/Kolkata", 7),
        ("Europe/Paris", 6),
        ("Australia/Sydney", 5),
        ("America/Sao_Paulo", 4),
        ("Europe/Madrid", 4),
        ("Europe/Rome", 3),
        ("Asia/Tokyo", 3),
        ("Europe/Warsaw", 2),
        ("Africa/Johannesburg", 2),
        ("Africa/Lagos", 1),
        ("Asia/Singapore", 1),
        ("Pacific/Auckland", 1),
        ("Asia/Kathmandu", 1),
    ];

    /// <summary>Hours of day in minutes; none (-1): any quarter of an hour.</summary>
    private static readonly (int Minutes, int Share)[] Times =
    [
        (7 * 60, 30),
        (6 * 60, 14),
        ((6 * 60) + 30, 10),
        (8 * 60, 10),
        ((7 * 60) + 30, 8),
        (12 * 60, 6),
        (18 * 60, 6),
        (9 * 60, 5),
        ((5 * 60) + 30, 3),
        (17 * 60, 3),
        (20 * 60, 3),
        (-1, 2),
    ];

    private readonly Random chance = new(seed);
    private readonly IReadOnlyList<TopicId> topics = [.. TopicCatalogue.Iptc.Topics.Select(t => t.Id)];

    /// <summary>The share of readers, 0 to 1, that each slot has which any of them may choose.</summary>
    public static IReadOnlyList<double> SlotShares()
    {
        const int quarters = 96;
        var (zones, times) = ((double)Zones.Sum(z => z.Share), (double)Times.Sum(t => t.Share));
        double Of(int minutes) => Times.Where(t => t.Minutes == minutes).Sum(t => t.Share) / times;
        var any = Of(-1) / quarters;
        return
        [
            .. Zones.SelectMany(zone =>
                Enumerable.Range(0, quarters).Select(quarter => zone.Share / zones * (Of(quarter * 15) + any))
            ),
        ];
    }

    /// <summary>Readers who confirmed long ago, without end.</summary>
    public IEnumerable<Subscriber> Make()
    {
        var signedUp = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var number = 0; ; number++)
        {
            _ = EmailAddress.TryParse($"reader{number}@{number % 40}.reader.example", out var address);
            var slot = NextSlot();
            yield return new Subscriber
            {
                Id = new SubscriberId(NextId()),
                Address = address!,
                State = SubscriberState.Active,
                Choices = NextChoices(slot),
                Slot = slot,
                Consent = new Consent("benchmark", signedUp, Network: null),
                SignedUp = signedUp,
                Confirmed = signedUp,
            };
        }
    }

    /// <summary>Whether a reader joined since yesterday: one in ten.</summary>
    public bool NextIsNew() => chance.Next(10) == 0;

    private string NextId()
    {
        Span<byte> id = stackalloc byte[16];
        chance.NextBytes(id);
        return Convert.ToHexStringLower(id);
    }

    private Slot NextSlot()
    {
        var minutes = Pick(Times);
        if (minutes < 0)
            minutes = chance.Next(96) * 15;
        return new Slot(Pick(Zones), new TimeOnly(minutes / 60, minutes % 60));
    }

    private ReaderChoices NextChoices(Slot slot)
    {
        var kind = chance.NextDouble();
        IReadOnlyList<TopicId> chosen =
            kind < LeaveTopics ? []
            // Who ticks a few boxes gets them in the order of the form.
            : kind < LeaveTopics + ChooseFew ? [.. NextTopics(1 + chance.Next(3)).Order().Select(t => topics[t])]
            : [.. NextTopics(4 + chance.Next(5)).Select(t => topics[t])];
        var length = chance.Next(10) switch
        {
            < 7 => BriefingLength.Normal,
            < 9 => BriefingLength.Short,
            _ => BriefingLength.Long,
        };
        var isGerman = chance.Next(100) < (slot.Zone == "Europe/Berlin" ? 80 : 2);
        // Nobody's mail is to depend on what there is news of.
        return new ReaderChoices(chosen, length, isGerman ? "de" : "en", chance.Next(10) == 0 ? ["en"] : [])
        {
            IsToldWhenQuiet = true,
        };
    }

    /// <summary>Different topics, the n-th of the catalogue half as often as the first for n = 2, a third for n = 3 and so on.</summary>
    private List<int> NextTopics(int count)
    {
        var picked = new List<int>(count);
        while (picked.Count < count)
        {
            var place = (int)Math.Exp(chance.NextDouble() * Math.Log(topics.Count + 1)) - 1;
            if (place < topics.Count && !picked.Contains(place))
                picked.Add(place);
        }
        return picked;
    }

    private T Pick<T>((T Value, int Share)[] shares)
    {
        var left = chance.Next(shares.Sum(s => s.Share));
        foreach (var (value, share) in shares)
        {
            left -= share;
            if (left < 0)
                return value;
        }
        throw new InvalidOperationException("Shares are less than their sum.");
    }
}
