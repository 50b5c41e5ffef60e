namespace NewsDigest.Adapters.AzureStorage;

/// <summary>The names of all containers, queues and tables; docs/storage.md says what they hold.</summary>
public static class StorageNames
{
    /// <summary>Container: documents as they arrived.</summary>
    public const string Articles = "articles";

    /// <summary>Container: the clean text of each article.</summary>
    public const string ItemTexts = "items";

    /// <summary>Container: editions, one blob each.</summary>
    public const string Editions = "editions";

    /// <summary>Container: what could not be read, and why.</summary>
    public const string Rejected = "rejected";

    /// <summary>Container: batches of the sender's events that are not applied yet.</summary>
    public const string Events = "events";

    /// <summary>Queue: ranges of readers to deliver to.</summary>
    public const string DeliveryQueue = "deliveries";

    /// <summary>Queue: service mails to send.</summary>
    public const string MailQueue = "mail";

    /// <summary>Queue: batches of events to apply.</summary>
    public const string EventQueue = "events";

    /// <summary>Table: documents and what became of them.</summary>
    public const string Intake = "Intake";

    /// <summary>Table: which articles are there.</summary>
    public const string Identities = "Identities";

    /// <summary>Table: digest items by the hour of their arrival.</summary>
    public const string Items = "Items";

    /// <summary>Table: the running stories.</summary>
    public const string Stories = "Stories";

    /// <summary>Table: the slots in use and how far they are planned.</summary>
    public const string Slots = "Slots";

    /// <summary>Table: readers by slot.</summary>
    public const string Schedule = "Schedule";

    /// <summary>Table: the truth about readers.</summary>
    public const string Subscribers = "Subscribers";

    /// <summary>Table: which addresses are taken or suppressed, by their hash.</summary>
    public const string Addresses = "Addresses";

    /// <summary>Table: the ledger.</summary>
    public const string Deliveries = "Deliveries";

    /// <summary>Table: money reserved and spent.</summary>
    public const string Budget = "Budget";

    /// <summary>Table: rate limits.</summary>
    public const string Limits = "Limits";

    /// <summary>Table: the sender's pause.</summary>
    public const string Sending = "Sending";

    /// <summary>Table: feeds.</summary>
    public const string Feeds = "Feeds";

    /// <summary>Table: service mails that were sent.</summary>
    public const string ServiceMails = "ServiceMails";

    /// <summary>Table: what was taken out, and the notices that speak of it.</summary>
    public const string Withdrawals = "Withdrawals";

    /// <summary>Table: vectors of articles that an embedding model was paid for.</summary>
    public const string Vectors = "Vectors";

    /// <summary>Table: the version of all this.</summary>
    public const string Schema = "Schema";

    /// <summary>All containers.</summary>
    public static IReadOnlyList<string> Containers { get; } = [Articles, ItemTexts, Editions, Rejected, Events];

    /// <summary>All queues, with those that the Functions host puts messages into that failed too often.</summary>
    public static IReadOnlyList<string> Queues { get; } =
    [
        DeliveryQueue,
        MailQueue,
        EventQueue,
        PoisonOf(DeliveryQueue),
        PoisonOf(MailQueue),
        PoisonOf(EventQueue),
        PoisonOf(BlobTrigger),
    ];

    /// <summary>All tables but <see cref="Schema"/>.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        Intake,
        Identities,
        Items,
        Stories,
        Slots,
        Schedule,
        Subscribers,
        Addresses,
        Deliveries,
        Budget,
        Limits,
        Sending,
        Feeds,
        ServiceMails,
        Withdrawals,
        Vectors,
    ];

    /// <summary>The name by which the Functions host's queue of blobs is made that it gave up on.</summary>
    public const string BlobTrigger = "webjobs-blobtrigger";

    /// <summary>The queue that the Functions host moves a queue's message to after its fifth failure.</summary>
    public static string PoisonOf(string queue) => $"{queue}-poison";
}
