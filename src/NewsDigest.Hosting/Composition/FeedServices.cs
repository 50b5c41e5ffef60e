using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.Http;
using NewsDigest.Feeds.Polling;
using NewsDigest.Feeds.Polling.Discovery;
using NewsDigest.Feeds.Polling.Robots;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Composition;

/// <summary>Puts together what fetches and polls feeds.</summary>
public static class FeedServices
{
    /// <summary>Fetching and polling, configured. The stores and the inbox are added by calls of their own.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static IServiceCollection AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = new SettingsReader(configuration);
        services.AddSingleton(settings.Read<SiteOptions>(SiteOptions.Section)).AddFeeds(settings);
        settings.ThrowIfWrong();
        return services;
    }

    /// <summary>The same for a system whose <see cref="SiteOptions"/> are there already.</summary>
    internal static IServiceCollection AddFeeds(this IServiceCollection services, SettingsReader settings)
    {
        services
            .AddSingleton(settings.Read<FeedsOptions>(FeedsOptions.Section))
            .AddSingleton(s => Http(s.GetRequiredService<FeedsOptions>(), s.GetRequiredService<SiteOptions>()))
            .AddSingleton<HostTurns>()
            .AddSingleton<RobotsRules>()
            .AddSingleton<EntryPages>()
            .AddSingleton<FindFeed>()
            .AddSingleton<PollFeeds>()
            .AddSingleton<ImportFeeds>()
            .AddSingleton<ImportFeedsOnce>()
            .AddSingleton<FeedsToBegin>();
        services
            .AddHttpClient<IFeedFetcher, HttpFeedFetcher>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(s =>
                PublicInternetHandler.Create(s.GetRequiredService<FeedHttpOptions>())
            );
        return services;
    }

    private static FeedHttpOptions Http(FeedsOptions feeds, SiteOptions site)
    {
        var version = typeof(FeedServices).Assembly.GetName().Version;
        return new FeedHttpOptions
        {
            // Whoever minds being polled finds the operator at the site's address.
            UserAgent = $"{RobotsTxt.ProductToken}/{version?.ToString(2)} (+{site.BaseUrl.AbsoluteUri})",
            AllowedHosts = feeds
                .AllowedHosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
        };
    }
}
