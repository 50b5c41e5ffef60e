using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Leaving;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.Lists;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Subscribers;

/// <summary>Everything around a subscription over stores in memory.</summary>
internal sealed class SubscribingHouse : IServiceMailQueue, IRateLimits, IRandomIds
{
    public static readonly DateTimeOffset Start = new(2026, 3, 6, 9, 0, 0, TimeSpan.Zero);

    public static readonly Slot Morning = new("Europe/Lisbon", new TimeOnly(7, 0));

    private readonly MemoryRateLimits rateLimits;
    private int lastId;

    public SubscribingHouse() => rateLimits = new MemoryRateLimits(Time);

    public FakeTimeProvider Time { get; } = new(Start);

    public MemorySubscriberStore Subscribers { get; } = new();

    public MemoryAddressStore Addresses { get; } = new();

    public GatedSchedule Schedule { get; } = new();

    public AddressKey Key { get; } = new(new byte[32]);

    public SubscribeLimits Limits { get; set; } = new();

    /// <summary>All messages, in their order.</summary>
    public ConcurrentQueue<ServiceMail> Mails { get; } = new();

    /// <summary>Messages that fail before the queue takes one again.</summary>
    public int FailingMessages { get; set; }

    public SubscriberChange Change => new(Subscribers, Schedule);

    public Suppress Suppress => new(Addresses, Change, Key, Time);

    public Confirm Confirm => new(Subscribers, Addresses, Change, this, Key, Time);

    public ChangePreferences ChangePreferences => new(Change, Time);

    public Unsubscribe Unsubscribe => new(Change, this, Time);

    public Erase Erase => new(Subscribers, Addresses, Change, Key);

    public RequestOwnLink RequestOwnLink => new(Subscribers, this, this, Time);

    public RequestAddress RequestAddress => new(Change, Addresses, this, this, Key, Limits, Time);

    public ConfirmAddress ConfirmAddress => new(Subscribers, Addresses, Change, this, Key);

    public AddListed AddListed => new(Addresses, Subscribers, Change, Suppress, this, this, Key, Time);

    public ForgetSubscribers Forget => new(Subscribers, Change, Erase, new SubscriberRetention(), Time);

    public Task<SubscribeOutcome> Subscribe(string address, string? network = null, params string[] topics) =>
        new Subscribe(Addresses, Subscribers, Change, this, this, this, Key, Limits, Time).RunAsync(
            new SubscribeRequest(
                Readers.Address(address),
                Choices(topics),
                Morning,
                BriefingDays.Every,
                "sign-up form 1 (en)",
                network
            ),
            TestContext.Current.CancellationToken
        );

    /// <summary>Somebody who has signed up and confirmed.</summary>
    public async Task<SubscriberId> Reader(string address)
    {
        await Subscribe(address);
        var id = (await Find(address))!.Id;
        await Confirm.RunAsync(id, default);
        return id;
    }

    public async Task<Subscriber?> Find(string address)
    {
        var hash = AddressHash.Of(Readers.Address(address), Key.Secret.Span);
        return await Addresses.FindAsync(hash, default) is { Subscriber: { } id }
            ? await Subscribers.FindAsync(id, default)
            : null;
    }

    /// <summary>All rows of the schedule of some slots.</summary>
    public async Task<IReadOnlyList<ScheduledReader>> Rows(params Slot[] slots)
    {
        var rows = new List<ScheduledReader>();
        foreach (var slot in slots)
            rows.AddRange(await Schedule.ReadPageAsync(slot, null, 1000, default));
        return rows;
    }

    public static ReaderChoices Choices(params string[] topics) =>
        new([.. topics.Select(topic => new TopicId(topic))], BriefingLength.Normal, "en", []);

    public Task EnqueueAsync(ServiceMail mail, CancellationToken cancellationToken)
    {
        if (FailingMessages-- > 0)
            throw new IOException("The request was killed.");
        Mails.Enqueue(mail);
        return Task.CompletedTask;
    }

    public Task<bool> TryTakeAsync(string key, int limit, CancellationToken cancellationToken)
    {
        key.IndexOfAny(['/', '\\', '#', '?', '@']).ShouldBe(-1);
        return rateLimits.TryTakeAsync(key, limit, cancellationToken);
    }

    public string Next() => Interlocked.Increment(ref lastId).ToString("x32", CultureInfo.InvariantCulture);
}
