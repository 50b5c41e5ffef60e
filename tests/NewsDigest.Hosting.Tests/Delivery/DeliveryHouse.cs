using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Articles;
using NewsDigest.Briefings;
using NewsDigest.Delivery;
using NewsDigest.Stories;
using NewsDigest.Subscribers;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>Planning and delivery over stores in memory, with a sender that records and one story of news.</summary>
public sealed class DeliveryHouse
{
    private readonly MemoryScheduleStore schedule = new();
    private readonly MemoryEditionStore editions = new();
    private readonly MemoryDeliveryLedger ledger = new();
    private readonly MemoryAddressStore addresses = new();
    private readonly AddressKey addressKey = new(new byte[32]);
    private readonly DeliverySettings settings = new() { ReadersPerRange = 3 };
    private readonly SequentialIds ids = new();
    private readonly DateTimeOffset first;

    /// <summary>A house whose clock shows the instant of its first edition.</summary>
    public DeliveryHouse(DateTimeOffset now)
    {
        first = now;
        Time = new FakeTimeProvider(now);
        Change = new SubscriberChange(Subscribers, schedule);
    }

    public FakeTimeProvider Time { get; }

    public MemorySubscriberStore Subscribers { get; } = new();

    public SubscriberChange Change { get; }

    public RecordingSender Sender { get; } = new();

    public RecordingQueue Queue { get; } = new();

    public LinkSigner Signer { get; } = new([new SigningKey("k1", new byte[32])]);

    /// <summary>Adds active readers named reader1, reader2 and so on.</summary>
    public async Task<IReadOnlyList<Subscriber>> AddReaders(Slot slot, int count)
    {
        var readers = new List<Subscriber>();
        for (var i = 1; i <= count; i++)
        {
            EmailAddress.TryParse(Address(i), out var address).ShouldBeTrue();
            var pending = new Subscriber
            {
                Id = new SubscriberId(ids.Next()),
                Address = address,
                State = SubscriberState.Pending,
                Choices = new ReaderChoices([], i % 2 == 0 ? BriefingLength.Short : BriefingLength.Normal, "en", []),
                Slot = slot,
                Consent = new Consent("form 1", first, null),
                SignedUp = first,
            };
            await Subscribers.SaveAsync(pending, default);
            await addresses.ClaimAsync(AddressHash.Of(address, addressKey.Secret.Span), pending.Id, default);
            var active = await Change.ApplyAsync(pending.Id, s => s with { State = SubscriberState.Active }, default);
            readers.Add(active!);
        }
        return readers;
    }

    /// <summary>The addresses of so many readers, in order.</summary>
    public static IEnumerable<string> Addresses(int count) => Enumerable.Range(1, count).Select(Address).Order();

    public async Task Plan()
    {
        await editions.SaveAsync(Edition(Time.GetUtcNow()), default);
        var make = new MakeEdition(
            new MemoryItemStore(),
            new MemoryArticleStore(),
            new MemoryStoryStore(),
            editions,
            new ExtractiveSummarizer()
        );
        await new PlanBriefings(schedule, make, Queue, settings, Time).RunAsync(default);
    }

    public async Task DeliverAll()
    {
        foreach (var range in Queue.Ranges.ToList())
            await Deliver(range);
    }

    public async Task PlanAndDeliver()
    {
        await Plan();
        await DeliverAll();
    }

    public Task<DeliveryReport> Deliver(DeliveryRange range)
    {
        var site = new SiteIdentity("The Morning Tide", new Uri("https://news.example/"), null);
        var mails = new BriefingMails(
            new PlainRenderer(),
            new ReaderLinkMaker(Signer, site, ids),
            TopicCatalogue.Iptc,
            site
        );
        var deliver = new Deliver(
            schedule,
            Subscribers,
            editions,
            new DeliveryClaims(ledger, settings, Time),
            mails,
            Sender,
            pauses,
            new Suppress(addresses, Change, addressKey),
            Time
        );
        return deliver.RunAsync(range, default);
    }

    /// <summary>The states of a date's deliveries.</summary>
    public async Task<IReadOnlyList<DeliveryState>> States(DateOnly date) =>
        [.. (await ledger.ReadAsync(date, default).ToListAsync()).Select(e => e.State)];

    private readonly MemorySenderPauseStore pauses = new();

    private static string Address(int number) => $"reader{number:00}@news.example";

    /// <summary>An edition with the one story, which is new at the first instant.</summary>
    private Edition Edition(DateTimeOffset instant)
    {
        var article = new ArticleId("bridge");
        var told = new EditionDevelopment(
            first,
            "Bridge opens",
            new Summary([new SummarySentence("The bridge opened.", [new(article, 0)])]),
            [new EditionArticle(article, "bridge.txt", "Bridge opens", "Harbour Post", null, first, "en")]
        );
        var story = new EditionStory(
            new StoryId("bridge"),
            new TopicId("sport"),
            [],
            "en",
            new StoryScore(1, new Dictionary<string, double>()),
            [told]
        );
        return new Edition(instant, [story]);
    }

    private sealed class SequentialIds : IRandomIds
    {
        private int last;

        public string Next() => Interlocked.Increment(ref last).ToString("x32", CultureInfo.InvariantCulture);
    }

    private sealed class PlainRenderer : IMailRenderer
    {
        public Task<MailContent> RenderAsync(
            Briefing briefing,
            BriefingFooter footer,
            CancellationToken cancellationToken
        )
        {
            var links = string.Join(
                ' ',
                footer.Links.ReadOnline,
                footer.Links.ChangeTopics,
                footer.Links.Pause,
                footer.Links.Unsubscribe
            );
            return Task.FromResult(new MailContent("Bridge opens", links, links));
        }
    }
}
