namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>How a queue is read.</summary>
public sealed record QueueReaderSettings
{
    /// <summary>Messages handled at the same time, 1 to 32.</summary>
    public int BatchSize { get; init; } = 4;

    /// <summary>How long a message is hidden from other readers. It is made longer as long as its handler runs.</summary>
    public TimeSpan Visibility { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a message rests after it failed: without, five tries are over in seconds.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The failures after which a message is given up.</summary>
    public int MaxTries { get; init; } = 5;
}
