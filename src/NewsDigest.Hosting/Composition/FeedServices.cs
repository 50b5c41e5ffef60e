using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.Http;
using NewsDigest.Feeds.Polling;
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
        services.AddFeeds(settings);
        settings.ThrowIfWrong();
        return services;
    }

    internal static IServiceCollection AddFeeds(this IServiceCollection services, SettingsReader settings)
    {
        var feeds = settings.Read<FeedsOptions>(FeedsOptions.Section);
        var options = new FeedHttpOptions
        {
            AllowedHosts = feeds
                .AllowedHosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
        };
        services.AddSingleton(feeds).AddSingleton(options).AddSingleton<PollFeeds>().AddSingleton<ImportFeeds>();
        services
            .AddHttpClient<IFeedFetcher, HttpFeedFetcher>()
            .ConfigurePrimaryHttpMessageHandler(() => PublicInternetHandler.Create(options));
        return services;
    }
}
