using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.SendGrid;
using NewsDigest.Benchmarks.Storage;
using NewsDigest.Briefings.Archive;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.Ramp;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Delivery.Sending;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Storage;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Benchmarks.Scale;

/// <summary>The system as a door composes it, with SendGrid's sender, in memory or on a storage account whose requests are counted.</summary>
public sealed class ScaleInstallation : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private ScaleInstallation(string? connection, Uri sendGrid)
    {
        var key = Convert.ToBase64String(new byte[32]);
        var account = connection ?? "UseDevelopmentStorage=true";
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = account,
                    ["Links:Keys"] = $"k1:{key}",
                    ["Suppression:Key"] = key,
                    ["Mail:Sender"] = "SendGrid",
                    ["Mail:From"] = "news@digest.example",
                    ["SendGrid:ApiKey"] = "double",
                    ["SendGrid:BaseAddress"] = sendGrid.ToString(),
                }
            )
            .Build();
        var settings = StorageClientSettings.Default with { Policies = [Requests] };
        var composed = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddDigestSystem(configuration)
            .AddSingleton(StorageConnection.FromConnectionString(account, settings));
        composed.AddTransient<KeptRequests>().AddHttpClient<SendGridMailSender>().AddHttpMessageHandler<KeptRequests>();
        if (connection is null)
            KeepInMemory(composed);
        services = composed.BuildServiceProvider();
        IsInMemory = connection is null;
    }

    /// <summary>Whether everything is kept in this process.</summary>
    public bool IsInMemory { get; }

    /// <summary>Requests of the system to the storage.</summary>
    public RequestCount Requests { get; } = new();

    /// <summary>What time the system takes it for.</summary>
    public MovableTime Time { get; } = new();

    /// <summary>An installation that is ready.</summary>
    /// <param name="connection">Connection string of the account, which is made ready; null: in memory.</param>
    /// <param name="sendGrid">Where SendGrid is.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<ScaleInstallation> CreateAsync(
        string? connection,
        Uri sendGrid,
        CancellationToken cancellationToken
    )
    {
        var installation = new ScaleInstallation(connection, sendGrid);
        if (!installation.IsInMemory)
            await installation.Get<StorageSetup>().RunAsync(cancellationToken);
        return installation;
    }

    /// <summary>A part of the system.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static void KeepInMemory(IServiceCollection composed) =>
        composed
            .AddMemoryStores()
            .AddSingleton<ISubscriberStore, MemorySubscriberStore>()
            .AddSingleton<IAddressStore, MemoryAddressStore>()
            .AddSingleton<IScheduleStore, MemoryScheduleStore>()
            .AddSingleton<IDeliveryLedger, MemoryDeliveryLedger>()
            .AddSingleton<MemoryDeliveryQueue>()
            .AddSingleton<IDeliveryQueue>(s => s.GetRequiredService<MemoryDeliveryQueue>())
            .AddSingleton<IPlanProgressStore, MemoryPlanProgressStore>()
            .AddSingleton<IReconcileNotesStore, MemoryReconcileNotesStore>()
            .AddSingleton<ISenderPauseStore, MemorySenderPauseStore>()
            .AddSingleton<IRampStore, MemoryRampStore>()
            .AddSingleton<IEditionIndexStore, MemoryEditionIndexStore>();
}
