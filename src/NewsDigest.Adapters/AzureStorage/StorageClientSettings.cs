using Azure.Core.Pipeline;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>How the clients of the storage services behave.</summary>
public sealed record StorageClientSettings
{
    /// <summary>The settings of the product.</summary>
    public static StorageClientSettings Default { get; } = new();

    /// <summary>How often a request is sent again that a service did not answer, or answered with 408, 429 or 5xx.</summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>The pause before the first of these; it doubles with each, up to <see cref="MaxDelay"/>.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The longest pause.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one try may take. A service ends what takes 30 seconds itself.</summary>
    public TimeSpan NetworkTimeout { get; init; } = TimeSpan.FromSeconds(35);

    /// <summary>
    /// Further policies that every try passes through, the first nearest to the caller: tests lose, delay and break
    /// requests and answers there.
    /// </summary>
    public IReadOnlyList<HttpPipelinePolicy> Policies { get; init; } = [];
}
