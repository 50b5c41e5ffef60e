using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Messages;
using NewsDigest.Hosting.Storage;
using NewsDigest.Intake.Items;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Hosting.Tests.WholeWay;

/// <summary>One installation: a storage account, a sender, and as many instances of the system as a test wants.</summary>
public sealed class Installation : IAsyncDisposable
{
    private static readonly string Key = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());
    private static readonly Slot Morning = new("Etc/UTC", new TimeOnly(7, 0));

    private readonly string connectionString;
    private readonly Uri sendGrid;
    private readonly List<ServiceProvider> instances = [];

    private Installation(string connectionString, Uri sendGrid)
    {
        this.connectionString = connectionString;
        this.sendGrid = sendGrid;
        Storage = StorageConnection.FromConnectionString(connectionString);
    }

    /// <summary>The storage, past the system.</summary>
    public StorageConnection Storage { get; }

    /// <summary>The time of all instances.</summary>
    public MovableTime Time { get; } = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An installation whose storage is ready and empty.</summary>
    public static async Task<Installation> CreateAsync(AzuriteServer azurite, SendGridDouble sendGrid)
    {
        var installation = new Installation(azurite.NewConnectionString(), sendGrid.Address);
        await installation.NewInstance().GetRequiredService<StorageSetup>().RunAsync(Cancel);
        return installation;
    }

    /// <summary>An instance of the system as a door composes it.</summary>
    /// <param name="storage">How its storage behaves; null: as it should.</param>
    public ServiceProvider NewInstance(StorageClientSettings? storage = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = connectionString,
                    ["Links:Keys"] = $"k1:{Key}",
                    ["Suppression:Key"] = Key,
                    ["Site:BaseUrl"] = "https://news.example/",
                    ["Mail:Sender"] = "SendGrid",
                    ["Mail:From"] = "briefing@news.example",
                    ["SendGrid:ApiKey"] = "none",
                    ["SendGrid:BaseAddress"] = sendGrid.AbsoluteUri,
                }
            )
            .Build();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddDigestSystem(configuration);
        if (storage is not null)
            services.AddSingleton(StorageConnection.FromConnectionString(connectionString, storage));
        var instance = services.BuildServiceProvider();
        instances.Add(instance);
        return instance;
    }

    /// <summary>Lets somebody sign up who has not confirmed.</summary>
    public static async Task SignUpAsync(IServiceProvider instance, string address)
    {
        EmailAddress.TryParse(address, out var parsed).ShouldBeTrue();
        var choices = new ReaderChoices([], BriefingLength.Normal, "en", []);
        var request = new SubscribeRequest(parsed!, choices, Morning, BriefingDays.Every, "test", Network: null);
        await instance.GetRequiredService<Subscribe>().RunAsync(request, Cancel);
        await instance.GetRequiredService<LocalQueues>().SendServiceMailsAsync(Cancel);
    }

    /// <summary>Lets somebody subscribe and confirm, as the site and the queue of service mails do.</summary>
    public static async Task SubscribeAsync(IServiceProvider instance, string address)
    {
        await SignUpAsync(instance, address);
        await foreach (var subscriber in instance.GetRequiredService<ISubscriberStore>().ReadAsync(Cancel))
        {
            if (subscriber.Address.Value == address)
                await instance.GetRequiredService<Confirm>().RunAsync(subscriber.Id, Cancel);
        }
        await instance.GetRequiredService<LocalQueues>().SendServiceMailsAsync(Cancel);
    }

    /// <summary>Drops a document as any tool does: past the system.</summary>
    public Task DropAsync(string path, string content) =>
        Storage
            .Container(StorageNames.Articles)
            .GetBlobClient(path)
            .UploadAsync(BinaryData.FromString(content), overwrite: true, Cancel);

    /// <summary>Moves the time on to just after the next briefing is due, which the welcome does not stand for.</summary>
    public void MoveToNextMorning()
    {
        var now = Time.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + Morning.Time.ToTimeSpan();
        var due = today > now + SlotChange.CoveredByWelcome ? today : today.AddDays(1);
        Time.Ahead += due - now + TimeSpan.FromSeconds(5);
    }

    /// <summary>Hands each message of the queue to its handler, as often as wanted, and removes it.</summary>
    public async Task DeliverAsync(IServiceProvider instance, int times = 1)
    {
        var queue = Storage.Queue(StorageNames.DeliveryQueue);
        var handler = instance.GetRequiredService<DeliveryMessageHandler>();
        while (await queue.ReceiveMessageAsync(TimeSpan.FromMinutes(5), Cancel) is { Value: { } message })
        {
            for (var i = 0; i < times; i++)
                await handler.RunAsync(message.Body.ToString(), Cancel);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancel);
        }
    }

    /// <summary>Items that arrived so far.</summary>
    public async Task<IReadOnlyList<DigestItem>> ItemsAsync(IServiceProvider instance) =>
        await instance
            .GetRequiredService<IItemStore>()
            .ReadAsync(Time.GetUtcNow().AddDays(-3), Time.GetUtcNow(), Cancel)
            .ToListAsync(Cancel);

    /// <summary>Names of the editions.</summary>
    public async Task<IReadOnlyList<string>> EditionsAsync() =>
        await Storage
            .Container(StorageNames.Editions)
            .GetBlobsAsync(cancellationToken: Cancel)
            .Select(b => b.Name)
            .ToListAsync(Cancel);

    /// <summary>The ledger's entries of the local date that it is now.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> LedgerAsync(IServiceProvider instance) =>
        await instance
            .GetRequiredService<IDeliveryLedger>()
            .ReadAsync(DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime), Cancel)
            .ToListAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in instances)
            await instance.DisposeAsync();
    }
}
