using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Feeds.Polling;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Settings;
using NewsDigest.Hosting.Storage;
using NewsDigest.Intake;
using NewsDigest.Intake.Items;
using NewsDigest.MovedDigest;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>The installation of a process that is asked to stop: one reader whose time is near, and one article.</summary>
public sealed class StopHouse : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly string connectionString;
    private readonly ServiceProvider services;
    private readonly MovedTime time;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly List<DigestProcess> processes = [];

    private StopHouse(TemporaryFolder folder, string connectionString)
    {
        (this.folder, this.connectionString) = (folder, connectionString);
        time = new MovedTime(Clock);
        services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddDigestSystem(SettingsSource.Load(SystemSettings.Write(folder, connectionString)))
            .BuildServiceProvider();
    }

    /// <summary>The reader.</summary>
    public SubscriberId Reader { get; private set; }

    /// <summary>What the processes wrote.</summary>
    public IEnumerable<string> Lines => lines;

    /// <summary>How long it is to the reader's briefing: its edition is made already.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private string Clock => Path.Combine(folder.Path, "clock");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An installation that no process serves yet.</summary>
    public static async Task<StopHouse> CreateAsync(TemporaryFolder folder, string connectionString)
    {
        var house = new StopHouse(folder, connectionString);
        await house.Get<StorageSetup>().RunAsync(Cancel);
        await house.DropAsync("ferry.txt", "Ferry sails\n\nThe ferry to Lunde sailed again on Monday morning.");
        (await house.Get<TakeIn>().RunAsync("ferry.txt", Cancel)).ShouldNotBeNull().Items.ShouldBe(1);
        await house.SubscribeAsync();
        return house;
    }

    /// <summary>Lets the reader's time come, for processes that run and for those to be started.</summary>
    public void LetBriefingBecomeDue() => time.Move(2 * Ahead);

    /// <summary>Starts a process.</summary>
    public DigestProcess Start(params (string Key, string Value)[] settings)
    {
        var process = DigestProcess.Start(
            $"p{processes.Count + 1}",
            SystemSettings.Write(folder, connectionString, settings),
            Clock,
            lines.Enqueue
        );
        processes.Add(process);
        return process;
    }

    /// <summary>Drops a document.</summary>
    public Task DropAsync(string path, string text) =>
        StorageConnection
            .FromConnectionString(connectionString)
            .Container(StorageNames.Articles)
            .GetBlobClient(path)
            .UploadAsync(BinaryData.FromString(text), overwrite: true, Cancel);

    /// <summary>Adds a feed, which is due.</summary>
    public Task AddFeedAsync(Uri address) =>
        Get<IFeedStore>().AddAsync(FeedSubscription.New(address, DateTimeOffset.UtcNow), Cancel);

    /// <summary>What the ledger holds of the reader.</summary>
    public async Task<LedgerEntry> LedgerAsync()
    {
        // The day may end meanwhile.
        foreach (var days in new[] { 0, 1, -1 })
        {
            var date = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days);
            if (await Get<IDeliveryLedger>().FindAsync(new DeliveryId(Reader, date), Cancel) is { } entry)
                return entry;
        }
        throw new InvalidOperationException("The ledger knows nothing of the reader.");
    }

    /// <summary>Articles that were taken in.</summary>
    public async Task<int> CountItemsAsync() =>
        await Get<IItemStore>()
            .ReadAsync(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), Cancel)
            .CountAsync(Cancel);

    /// <summary>Files of mails that were written.</summary>
    public int CountMails() =>
        Directory.Exists(Path.Combine(folder.Path, "mail"))
            ? Directory.GetFiles(Path.Combine(folder.Path, "mail"), "*.eml").Length
            : 0;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        foreach (var process in processes)
            process.Dispose();
        time.Dispose();
        return services.DisposeAsync();
    }

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private async Task SubscribeAsync()
    {
        EmailAddress.TryParse("ada@reader.example", out var address).ShouldBeTrue();
        var now = DateTimeOffset.UtcNow;
        var due = now + Ahead;
        var subscriber = new Subscriber
        {
            Id = new SubscriberId(Get<IRandomIds>().Next()),
            Address = address,
            State = SubscriberState.Active,
            Choices = new ReaderChoices([], BriefingLength.Normal, "en", ["en"]),
            Slot = new Slot("Etc/UTC", new TimeOnly(due.Hour, due.Minute)),
            Consent = new Consent("test", now.AddDays(-2), Network: null),
            SignedUp = now.AddDays(-2),
        };
        Reader = subscriber.Id;
        await Get<ISubscriberStore>().SaveAsync(subscriber, Cancel);
        foreach (var row in ScheduleRows.Of(subscriber))
            await Get<IScheduleStore>().SaveAsync(row, Cancel);
    }
}
