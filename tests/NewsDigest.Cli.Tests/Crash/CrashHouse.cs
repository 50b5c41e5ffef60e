using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Planning;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Settings;
using NewsDigest.Hosting.Storage;
using NewsDigest.Intake;
using NewsDigest.MovedDigest;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>The installation of a crash test: its storage, its readers and its news, past the processes that serve it.</summary>
public sealed class CrashHouse : IAsyncDisposable
{
    /// <summary>Where all zones of the slots have the same date.</summary>
    public static readonly TimeSpan FirstSlot = TimeSpan.FromHours(6);

    /// <summary>Between two slots.</summary>
    public static readonly TimeSpan BetweenSlots = TimeSpan.FromMinutes(10);

    /// <summary>Slots after the last kill, with a few readers each: events of their mails show that events come.</summary>
    private const int ClosingSlots = 3;

    private const int ClosingReaders = 2;
    private const int RefusedReaders = 3;

    private static readonly TimeSpan BetweenClosing = TimeSpan.FromMinutes(15);

    /// <summary>Zones whose clocks are never changed, with their hours ahead of UTC.</summary>
    private static readonly (string Name, int Ahead)[] Zones = [("Etc/UTC", 0), ("Asia/Tokyo", 9)];

    /// <summary>What happens on the days: different events, since a reader is told of none twice.</summary>
    private static readonly string[] News =
    [
        """
            Ferry to Lunde sails again after eleven days

            The ferry to Lunde sailed again on Monday, eleven days after its shaft broke, and took 340 cars over the sound.

            The harbour office said that the spare shaft had come from a yard in Marrow Bay and cost 2.1 million crowns.
            """,
        """
            Court ends ban on night trains through Hollin

            The high court in Hollin lifted the ban on night trains on Tuesday and gave the railway until May to quiet its bridges.

            Residents of the valley, who had asked for the ban six years ago, said that they would appeal.
            """,
        """
            Glass works in Quillhaven hires 120 apprentices

            The glass works in Quillhaven is to hire 120 apprentices from autumn on, twice as many as last year, its director said.

            Orders for laboratory bottles have doubled since two competitors closed their furnaces.
            """,
    ];

    private readonly ServiceProvider services;
    private readonly CrashPlan plan;
    private int days;

    private CrashHouse(string settings, string connectionString, MovedTime time, CrashPlan plan)
    {
        (Settings, Time, this.plan) = (settings, time, plan);
        Storage = StorageConnection.FromConnectionString(connectionString);
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddLogging()
            .AddDigestSystem(SettingsSource.Load(settings))
            .BuildServiceProvider();
    }

    /// <summary>The settings file of all processes.</summary>
    public string Settings { get; }

    /// <summary>The clock of all processes.</summary>
    public MovedTime Time { get; }

    /// <summary>The readers, by id.</summary>
    public Dictionary<SubscriberId, Subscriber> Readers { get; } = [];

    /// <summary>From the first slot of a date to the last in which processes are killed.</summary>
    public TimeSpan Length => (plan.Slots - 1) * BetweenSlots;

    /// <summary>From then to the last closing slot.</summary>
    public TimeSpan Closing { get; } = ClosingSlots * BetweenClosing;

    private StorageConnection Storage { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An installation with readers and without news, early on a day.</summary>
    public static async Task<CrashHouse> CreateAsync(
        TemporaryFolder folder,
        string connectionString,
        MovedTime time,
        CrashPlan plan,
        params (string Key, string Value)[] settings
    )
    {
        var house = new CrashHouse(
            SystemSettings.Write(folder, connectionString, settings),
            connectionString,
            time,
            plan
        );
        await house.Get<StorageSetup>().RunAsync(Cancel);
        house.MoveToNextDay();
        await house.SubscribeAsync();
        return house;
    }

    /// <summary>The local date of all slots now.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>An instant of today (UTC).</summary>
    public DateTimeOffset At(TimeSpan timeOfDay) => new(Today, TimeOnly.FromTimeSpan(timeOfDay), TimeSpan.Zero);

    /// <summary>Moves the clock to the next day, to before the first edition is made.</summary>
    public void MoveToNextDay() =>
        Time.Move(At(FirstSlot) + TimeSpan.FromDays(1) - TimeSpan.FromMinutes(15) - Time.GetUtcNow());

    /// <summary>Drops the day's news and takes it in.</summary>
    public async Task DropNewsAsync()
    {
        var path = $"day-{++days}/news.txt";
        var text = News[(days - 1) % News.Length];
        await Storage
            .Container(StorageNames.Articles)
            .GetBlobClient(path)
            .UploadAsync(BinaryData.FromString(text), overwrite: true, Cancel);
        var record = await Get<TakeIn>().RunAsync(path, Cancel);
        record.ShouldNotBeNull().Items.ShouldBe(1);
    }

    /// <summary>The ledger of a date.</summary>
    public async Task<Dictionary<SubscriberId, LedgerEntry>> LedgerAsync(DateOnly date) =>
        await Get<IDeliveryLedger>()
            .ReadAsync(date, Cancel)
            .ToDictionaryAsync(e => e.Id.Subscriber, cancellationToken: Cancel);

    /// <summary>When the last plan ended.</summary>
    public Task<DateTimeOffset?> LastPlanAsync() => Get<IPlanProgressStore>().FindLastPlanAsync(Cancel);

    /// <summary>What <c>digest status --json</c> says of a date.</summary>
    public async Task<Dictionary<string, int>> StatusAsync(DateOnly date)
    {
        using var output = new StringWriter();
        var console = new DigestConsole(Stream.Null, output, output) { Time = Time };
        (await DigestProgram.RunAsync(["status", "--json", "--settings", Settings], console)).ShouldBe(0);
        using var json = JsonDocument.Parse(output.ToString());
        return json
            .RootElement.GetProperty("dates")
            .EnumerateArray()
            .Single(d => d.GetProperty("date").GetString() == date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .GetProperty("counts")
            .Deserialize<Dictionary<string, int>>()!;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private async Task SubscribeAsync()
    {
        var closing = ClosingSlots * ClosingReaders;
        for (var i = 0; i < plan.Readers; i++)
        {
            var isClosing = i < closing;
            var slot = isClosing ? Length + (1 + i % ClosingSlots) * BetweenClosing : i % plan.Slots * BetweenSlots;
            // Each slot has readers of each kind: those who read the same share a request, so that there are several.
            var kind = i / plan.Slots;
            var name = !isClosing && i < closing + RefusedReaders ? RestlessSender.RefusedBegin : "reader";
            _ = EmailAddress.TryParse($"{name}{i}@reader.example", out var address);
            var subscriber = new Subscriber
            {
                Id = new SubscriberId(Get<IRandomIds>().Next()),
                Address = address!,
                State = SubscriberState.Active,
                Choices = new ReaderChoices([], (BriefingLength)(kind % 3), kind % 2 == 0 ? "en" : "de", ["en"]),
                Slot = SlotAt(FirstSlot + slot, Zones[kind / 6 % Zones.Length]),
                Consent = new Consent("test", Time.GetUtcNow(), Network: null),
                SignedUp = Time.GetUtcNow(),
            };
            Readers[subscriber.Id] = subscriber;
        }
        await Parallel.ForEachAsync(
            Readers.Values,
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel },
            async (subscriber, cancel) =>
            {
                await Get<ISubscriberStore>().SaveAsync(subscriber, cancel);
                foreach (var row in ScheduleRows.Of(subscriber))
                    await Get<IScheduleStore>().SaveAsync(row, cancel);
            }
        );
    }

    /// <summary>A slot at an instant of the day (UTC), in one of the zones.</summary>
    private static Slot SlotAt(TimeSpan utc, (string Name, int Ahead) zone) =>
        new(zone.Name, TimeOnly.FromTimeSpan(utc + TimeSpan.FromHours(zone.Ahead)));
}
