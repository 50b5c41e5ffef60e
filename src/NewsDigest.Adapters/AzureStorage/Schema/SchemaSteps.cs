namespace NewsDigest.Adapters.AzureStorage.Schema;

/// <summary>All steps, from an empty storage account to the version that this code knows.</summary>
public static class SchemaSteps
{
    /// <summary>In the order of their versions, from 1 and without gaps. A step that was released is never changed.</summary>
    public static IReadOnlyList<SchemaStep> All { get; } =
    [
        new SchemaStep(1, "make the containers, queues and tables", MakeContainersQueuesAndTables),
        new SchemaStep(2, "make the table of withdrawals", MakeWithdrawals),
        new SchemaStep(3, "make the container and the queues of events", MakeEvents),
        new SchemaStep(4, "make the table of vectors", MakeVectors),
    ];

    private static async Task MakeContainersQueuesAndTables(
        StorageConnection storage,
        CancellationToken cancellationToken
    )
    {
        string[] containers = ["articles", "items", "editions", "rejected"];
        string[] queues =
        [
            "deliveries",
            "mail",
            "deliveries-poison",
            "mail-poison",
            // The sweep looks here for blobs that the host gave up on.
            "webjobs-blobtrigger-poison",
        ];
        string[] tables =
        [
            "Intake",
            "Identities",
            "Items",
            "Stories",
            "Slots",
            "Schedule",
            "Subscribers",
            "Addresses",
            "Deliveries",
            "Budget",
            "Limits",
            "Sending",
            "Feeds",
            "ServiceMails",
        ];
        await Task.WhenAll([
            .. containers.Select(c =>
                storage.Container(c).CreateIfNotExistsAsync(cancellationToken: cancellationToken)
            ),
            .. queues.Select(q => storage.Queue(q).CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
            .. tables.Select(t => storage.Table(t).CreateIfNotExistsAsync(cancellationToken)),
        ]);
    }

    private static async Task MakeWithdrawals(StorageConnection storage, CancellationToken cancellationToken) =>
        await storage.Table("Withdrawals").CreateIfNotExistsAsync(cancellationToken);

    private static async Task MakeVectors(StorageConnection storage, CancellationToken cancellationToken) =>
        await storage.Table("Vectors").CreateIfNotExistsAsync(cancellationToken);

    private static Task MakeEvents(StorageConnection storage, CancellationToken cancellationToken) =>
        Task.WhenAll(
            storage.Container("events").CreateIfNotExistsAsync(cancellationToken: cancellationToken),
            storage.Queue("events").CreateIfNotExistsAsync(cancellationToken: cancellationToken),
            storage.Queue("events-poison").CreateIfNotExistsAsync(cancellationToken: cancellationToken)
        );
}
