using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Storage;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Web.Endpoints;

namespace NewsDigest.Benchmarks.Site;

/// <summary>The site on Kestrel as a door composes it, on a storage account or over stores in memory.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly WebApplication app;

    private SiteServer(ServiceProvider services, WebApplication app)
    {
        this.services = services;
        this.app = app;
        Browser = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 512 })
        {
            BaseAddress = new Uri(
                app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
            ),
        };
    }

    /// <summary>What asks it.</summary>
    public HttpClient Browser { get; }

    /// <summary>A server that listens.</summary>
    /// <param name="connection">Connection string of the account; null: in memory.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<SiteServer> StartAsync(string? connection, CancellationToken cancellationToken)
    {
        var key = Convert.ToBase64String(new byte[32]);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = connection ?? "UseDevelopmentStorage=true",
                    ["Links:Keys"] = $"k1:{key}",
                    ["Suppression:Key"] = key,
                    // All come from this machine, which is one network.
                    ["Subscribe:PerNetworkPerHour"] = "100000",
                }
            )
            .Build();
        var composed = new ServiceCollection().AddSingleton(TimeProvider.System).AddDigestSystem(configuration);
        if (connection is null)
            composed
                .AddSingleton<ISubscriberStore, MemorySubscriberStore>()
                .AddSingleton<IAddressStore, MemoryAddressStore>()
                .AddSingleton<IScheduleStore, MemoryScheduleStore>()
                .AddSingleton<IRateLimits, MemoryRateLimits>()
                .AddSingleton<IServiceMailQueue, MemoryServiceMailQueue>()
                .AddSingleton<IDeliveryLedger, MemoryDeliveryLedger>()
                .AddSingleton<IEditionStore, MemoryEditionStore>();
        var services = composed.BuildServiceProvider();
        if (connection is not null)
            await services.GetRequiredService<StorageSetup>().RunAsync(cancellationToken);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(NewsDigestSite.Build(services));
        await app.StartAsync(cancellationToken);
        return new SiteServer(services, app);
    }

    /// <summary>A part of the system.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await app.DisposeAsync();
        await services.DisposeAsync();
    }
}
