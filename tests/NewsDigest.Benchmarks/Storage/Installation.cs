using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Delivery.Sending;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Storage;

namespace NewsDigest.Benchmarks.Storage;

/// <summary>The system as a door composes it, on a storage account whose requests are counted.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Installation(string connectionString, (string Name, string Value)[] more)
    {
        var key = Convert.ToBase64String(new byte[32]);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = connectionString,
                    ["Links:Keys"] = $"k1:{key}",
                    ["Suppression:Key"] = key,
                }
            )
            .AddInMemoryCollection(more.Select(m => KeyValuePair.Create<string, string?>(m.Name, m.Value)))
            .Build();
        var settings = StorageClientSettings.Default with { Policies = [Requests] };
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddDigestSystem(configuration)
            .AddSingleton(StorageConnection.FromConnectionString(connectionString, settings))
            .AddSingleton<IMailSender>(Sender)
            .BuildServiceProvider();
    }

    /// <summary>Requests of the system to the storage.</summary>
    public RequestCount Requests { get; } = new();

    /// <summary>What time the system takes it for.</summary>
    public MovableTime Time { get; } = new();

    /// <summary>Where mails go.</summary>
    public AcceptingSender Sender { get; } = new();

    /// <summary>All its parts.</summary>
    public IServiceProvider Services => services;

    /// <summary>An installation on an account, which is made ready.</summary>
    public static async Task<Installation> CreateAsync(
        string connectionString,
        CancellationToken cancellationToken,
        params (string Name, string Value)[] more
    )
    {
        var installation = new Installation(connectionString, more);
        await installation.Get<StorageSetup>().RunAsync(cancellationToken);
        return installation;
    }

    /// <summary>A part of the system.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();
}
