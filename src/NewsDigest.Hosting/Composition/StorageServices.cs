using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Queues;
using NewsDigest.Adapters.AzureStorage.Schema;
using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;
using NewsDigest.Briefings.Status;
using NewsDigest.Budget;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.Ramp;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Delivery.Sending;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Feeds.Polling;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;
using NewsDigest.Hosting.Storage;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Intake.Sweeping;
using NewsDigest.Stories;
using NewsDigest.Stories.Vectors;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Hosting.Composition;

/// <summary>Puts together what keeps everything: the storage account, and the stores and queues on it.</summary>
internal static class StorageServices
{
    /// <summary>Every store and queue on the configured storage account.</summary>
    public static IServiceCollection AddAzureStorage(this IServiceCollection services, SettingsReader settings) =>
        services
            .AddSingleton(settings.Read<StorageOptions>(StorageOptions.Section))
            .AddSingleton<UnreadableRows>()
            .AddSingleton(s => Connect(s.GetRequiredService<StorageOptions>(), s.GetRequiredService<UnreadableRows>()))
            .AddSingleton(s => new StorageSchema(
                s.GetRequiredService<StorageConnection>(),
                s.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<StorageSetup>()
            .AddSingleton(settings.Read<RetentionOptions>(RetentionOptions.Section))
            .AddSingleton<ExpiredNews>()
            .AddSingleton<ExpiredRows>()
            .AddSingleton<DeleteExpired>()
            .AddArticleStores()
            .AddReaderStores();

    private static IServiceCollection AddArticleStores(this IServiceCollection services) =>
        services
            .AddSingleton<AzureArticleInbox>()
            .AddSingleton<IArticleInbox>(s => s.GetRequiredService<AzureArticleInbox>())
            .AddSingleton<IDocumentInbox>(s => s.GetRequiredService<AzureArticleInbox>())
            .AddSingleton<IIntakeLog, AzureIntakeLog>()
            .AddSingleton<IGivenUpDocuments>(s => new GivenUpBlobs(
                new AzurePoisonQueue(s.GetRequiredService<StorageConnection>(), StorageNames.BlobTrigger)
            ))
            .AddSingleton<ISweepProgressStore, AzureSweepProgressStore>()
            .AddSingleton<IArticleStore, AzureArticleStore>()
            .AddSingleton<IItemStore, AzureItemStore>()
            .AddSingleton<IRejectionStore, AzureRejectionStore>()
            .AddSingleton<IStoryStore, AzureStoryStore>()
            .AddSingleton<IVectorStore, AzureVectorStore>()
            .AddSingleton<IWithdrawalStore, AzureWithdrawalStore>()
            .AddSingleton<INoticeStore, AzureNoticeStore>()
            .AddSingleton<AzureEditionStore>()
            .AddSingleton(s => new StandingEditions(
                s.GetRequiredService<AzureEditionStore>(),
                s.GetRequiredService<IWithdrawalStore>(),
                s.GetRequiredService<IItemStore>()
            ))
            .AddSingleton<IEditionStore>(s => s.GetRequiredService<StandingEditions>())
            .AddSingleton<IEditionIndexStore, AzureEditionIndexStore>()
            .AddSingleton<IFeedStore, AzureFeedStore>()
            .AddSingleton<IModelBudget>(MakeBudget)
            .AddSingleton<IModelPauseStore, AzureModelPauseStore>()
            .AddSingleton<IWritingLog, AzureWritingLog>()
            .AddSingleton(MakeModelStatus);

    private static IServiceCollection AddReaderStores(this IServiceCollection services) =>
        services
            .AddSingleton<ISubscriberStore, AzureSubscriberStore>()
            .AddSingleton<IAddressStore, AzureAddressStore>()
            .AddSingleton<IScheduleStore, AzureScheduleStore>()
            .AddSingleton<IRateLimits, AzureRateLimits>()
            .AddSingleton<IDeliveryLedger, AzureDeliveryLedger>()
            .AddSingleton<ISenderPauseStore, AzureSenderPauseStore>()
            .AddSingleton<IRampStore, AzureRampStore>()
            .AddSingleton<IServiceMailLog, AzureServiceMailLog>()
            .AddSingleton<IPlanProgressStore, AzurePlanProgressStore>()
            .AddSingleton<IReconcileNotesStore, AzureReconcileNotesStore>()
            .AddSingleton<IEventBatchStore, AzureEventBatchStore>()
            .AddSingleton<IEventProgressStore, AzureEventProgressStore>()
            .AddSingleton<IEventQueue, AzureEventQueue>()
            .AddSingleton<IDeliveryQueue, AzureDeliveryQueue>()
            .AddSingleton<IServiceMailQueue, AzureServiceMailQueue>();

    private static AzureModelBudget MakeBudget(IServiceProvider services)
    {
        var options = services.GetRequiredService<OpenAIOptions>();
        return new AzureModelBudget(
            services.GetRequiredService<StorageConnection>(),
            options.DailyLimitUsd,
            options.MonthlyLimitUsd,
            services.GetRequiredService<TimeProvider>()
        );
    }

    private static ReadModelStatus MakeModelStatus(IServiceProvider services)
    {
        return new ReadModelStatus(
            services.GetRequiredService<OpenAIOptions>().Model,
            services.GetRequiredService<IModelBudget>(),
            services.GetRequiredService<IModelPauseStore>(),
            services.GetRequiredService<IWritingLog>(),
            services.GetRequiredService<IEditionStore>(),
            services.GetRequiredService<TimeProvider>()
        );
    }

    private static StorageConnection Connect(StorageOptions options, UnreadableRows unreadable)
    {
        if (options is { BlobServiceUri: { } blobs, QueueServiceUri: { } queues, TableServiceUri: { } tables })
            return StorageConnection.FromServices(blobs, queues, tables, Credential(options), unreadable: unreadable);
        try
        {
            return StorageConnection.FromConnectionString(
                options.ConnectionString ?? StorageOptions.Emulator,
                unreadable: unreadable
            );
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            throw new SettingsException([
                $"{StorageOptions.Section}: the value is no connection string. Example:"
                    + $" {StorageOptions.Section}={StorageOptions.Emulator}",
            ]);
        }
    }

    private static TokenCredential Credential(StorageOptions options)
    {
        if (options.Credential is null)
            return new DefaultAzureCredential();
        return new ManagedIdentityCredential(
            options.ClientId is { } id
                ? ManagedIdentityId.FromUserAssignedClientId(id)
                : ManagedIdentityId.SystemAssigned
        );
    }
}
