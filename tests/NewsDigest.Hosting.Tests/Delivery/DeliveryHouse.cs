using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.OwnData;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.Ramp;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Delivery.Sending;
using NewsDigest.Delivery.Status;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Leaving;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>Planning and delivery over stores in memory, with a sender that records and one story of news.</summary>
public sealed class DeliveryHouse
{
    private readonly AddressKey addressKey = new(new byte[32]);
    private readonly SequentialIds ids = new();
    private readonly DateTimeOffset first;
    private int readerCount;
    private int batchCount;

    /// <summary>A house whose clock shows the instant of its first edition.</summary>
    public DeliveryHouse(DateTimeOffset now)
    {
        first = now;
        Time = new FakeTimeProvider(now);
        Ledger = new FaultyLedger(new MemoryDeliveryLedger(), Faults);
        Schedule = new FaultySchedule(new MemoryScheduleStore(), Faults);
        Subscribers = new FaultySubscribers(new MemorySubscriberStore(), Faults);
        Queue = new RecordingQueue(Faults);
        Sender = new RecordingSender(Faults);
        Editions = new OneStoryEditions(now);
        Change = new SubscriberChange(Subscribers, Schedule);
        EventBatches = new MemoryEventBatchStore(Time);
    }

    public Faults Faults { get; } = new();

    public FakeTimeProvider Time { get; }

    public FaultyLedger Ledger { get; }

    public FaultySchedule Schedule { get; }

    public FaultySubscribers Subscribers { get; }

    public MemoryAddressStore AddressStore { get; } = new();

    public OneStoryEditions Editions { get; }

    public SubscriberChange Change { get; }

    public PlainRenderer Renderer { get; } = new();

    public RecordingSender Sender { get; }

    public RecordingQueue Queue { get; }

    public MemorySenderPauseStore Pauses { get; } = new();

    public PlanNotes Plans { get; } = new();

    public MemoryEditionIndexStore Indexes { get; } = new();

    public MemoryWithdrawalStore Withdrawals { get; } = new();

    public MemoryEventBatchStore EventBatches { get; }

    public MemoryEventProgressStore EventProgress { get; } = new();

    public MemoryReconcileNotesStore ReconcileNotes { get; } = new();

    public DeliverySettings Settings { get; set; } = new() { ReadersPerRange = 3 };

    public MemoryRampStore RampStore { get; } = new();

    public RampSettings RampSettings { get; set; } = new();

    public SendingRamp Ramp => new(RampStore, RampSettings, Time);

    public LinkSigner Signer { get; } = new([new SigningKey("k1", new byte[32])]);

    public DeliveryClaims Claims => new(Ledger, Settings, Time);

    /// <summary>Adds active readers named reader1, reader2 and so on.</summary>
    public async Task<IReadOnlyList<Subscriber>> AddReaders(Slot slot, int count)
    {
        var readers = new List<Subscriber>();
        for (var n = 0; n < count; n++)
        {
            var i = ++readerCount;
            EmailAddress.TryParse(Address(i), out var address).ShouldBeTrue();
            var pending = new Subscriber
            {
                Id = new SubscriberId(ids.Next()),
                Address = address,
                State = SubscriberState.Pending,
                Choices = new ReaderChoices([], i % 2 == 0 ? BriefingLength.Short : BriefingLength.Normal, "en", []),
                Slot = slot,
                SlotFrom = DueTime.IsZone(slot.Zone) ? DueTime.LocalDateAt(slot.Zone, Time.GetUtcNow()) : null,
                Consent = new Consent("form 1", first, null),
                SignedUp = first,
            };
            await Subscribers.SaveAsync(pending, default);
            await AddressStore.ClaimAsync(AddressHash.Of(address, addressKey.Secret.Span), pending.Id, default);
            var active = await Change.ApplyAsync(pending.Id, s => s with { State = SubscriberState.Active }, default);
            readers.Add(active!);
        }
        return readers;
    }

    /// <summary>The addresses of so many readers, in order.</summary>
    public static IEnumerable<string> Addresses(int count) => Enumerable.Range(1, count).Select(Address).Order();

    public Task<PlanReport> Plan() => Planner().RunAsync(default);

    public PlanBriefings Planner()
    {
        var index = new IndexEdition(Editions, Indexes);
        var standing = new StandingEditions(Editions, Withdrawals, new MemoryItemStore());
        var settle = new SettleWithdrawals(Withdrawals, standing, Indexes, index);
        return new PlanBriefings(Schedule, Maker(), index, settle, Queue, Plans, Settings, Time);
    }

    public async Task DeliverAll()
    {
        foreach (var range in Queue.Ranges.ToList())
            await Deliver(range);
    }

    /// <summary>Handles what waits in the queue and takes it out; a message whose handling fails goes to the poisoned.</summary>
    public async Task Drain()
    {
        foreach (var range in Queue.TakeAll())
            await Try(() => Deliver(range));
    }

    /// <summary>Plans and delivers; what that did.</summary>
    public async Task<DeliveryReport> PlanAndReport()
    {
        await Plan();
        var report = new DeliveryReport();
        foreach (var range in Queue.Ranges.ToList())
            report = report.Add(await Deliver(range));
        return report;
    }

    public async Task PlanAndDeliver()
    {
        await Plan();
        await DeliverAll();
    }

    public Task<DeliveryReport> Deliver(DeliveryRange range) =>
        new Deliver(Schedule, Editions, Claims, Mails(), Mailing(), Pauses, Ramp, Settings, Time).RunAsync(
            range,
            default
        );

    public Task<ReconcileReport> Reconcile() =>
        new Reconcile(
            Schedule,
            Ledger,
            Claims,
            Maker(),
            Queue,
            Pauses,
            Ramp,
            new EventsSeen(EventProgress, EventBatches, Time),
            ReconcileNotes,
            Settings,
            Time
        ).RunAsync(default);

    /// <summary>Takes events from the sender and applies them.</summary>
    public async Task<EventReport> Tell(params MailEvent[] events)
    {
        var batch = $"batch{++batchCount}";
        await EventBatches.SaveAsync(batch, Array.Empty<byte>(), default);
        return await Applying(events).RunAsync(batch, default);
    }

    public ApplyEvents Applying(params MailEvent[] events) =>
        new(
            EventBatches,
            new ReadyEvents(events),
            Ledger,
            EventProgress,
            new Suppress(AddressStore, Change, addressKey, Time),
            Settings,
            Time
        );

    public Task<RebuildReport> Rebuild() => new RebuildSchedule(Subscribers, Schedule, Ledger, Time).RunAsync(default);

    public Task<bool> Erase(SubscriberId id) =>
        new EraseReader(new Erase(Subscribers, AddressStore, Change, addressKey), Ledger, Time).RunAsync(id, default);

    public Task<DeliveryStatus> Status() =>
        new ReadDeliveryStatus(Schedule, Ledger, Plans, Pauses, Ramp, Time).RunAsync(default);

    public Task<ResumeReport> Resume(DateOnly date) =>
        new ResumeDate(Schedule, Ledger, Maker(), Queue, Settings, Time).RunAsync(date, default);

    public Task<SendNowResult> SendNow(EmailAddress address) =>
        new SendNow(
            AddressStore,
            Subscribers,
            Schedule,
            Ledger,
            Claims,
            Maker(),
            Mails(),
            Mailing(),
            Pauses,
            addressKey,
            Time
        ).RunAsync(address, default);

    /// <summary>The states of a date's deliveries.</summary>
    public async Task<IReadOnlyList<DeliveryState>> States(DateOnly date) =>
        [.. (await Entries(date)).Select(e => e.State)];

    /// <summary>The ledger of a date.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> Entries(DateOnly date) =>
        await Ledger.ReadAsync(date, default).ToListAsync();

    /// <summary>Runs a step that may be killed.</summary>
    public static async Task Try(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception error) when (error is IOException or AggregateException or InvalidOperationException) { }
    }

    private MakeEdition Maker()
    {
        var stories = new MemoryStoryStore();
        var news = new StandingNews(new MemoryItemStore(), stories, Withdrawals, new MemoryNoticeStore());
        return new MakeEdition(
            news,
            stories,
            Editions,
            new MemoryFeedStore(),
            new SummarizeDevelopments(new MemoryArticleStore(), new ExtractiveSummarizer()),
            new MemoryWritingLog(Time),
            TopicCatalogue.Iptc
        );
    }

    private BriefingMails Mails()
    {
        var site = new SiteIdentity("The Morning Tide", new Uri("https://news.example/"), null);
        return new BriefingMails(Renderer, new ReaderLinkMaker(Signer, site, ids), TopicCatalogue.Iptc, site);
    }

    private MailClaimed Mailing()
    {
        var suppress = new Suppress(AddressStore, Change, addressKey, Time);
        return new MailClaimed(
            Subscribers,
            Claims,
            Sender,
            new SettleDeliveries(Schedule, Claims, Pauses, suppress, Time),
            Time
        );
    }

    private static string Address(int number) => $"reader{number:00}@news.example";

    private sealed class ReadyEvents(MailEvent[] events) : IMailEventReader
    {
        public MailEventReading Read(ReadOnlyMemory<byte> batch) => new(events, 0);
    }

    private sealed class SequentialIds : IRandomIds
    {
        private int last;

        public string Next() => Interlocked.Increment(ref last).ToString("x32", CultureInfo.InvariantCulture);
    }
}
