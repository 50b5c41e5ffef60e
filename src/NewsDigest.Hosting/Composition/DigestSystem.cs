using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.Withdrawals;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Preview;
using NewsDigest.Hosting.Settings;
using NewsDigest.Intake;
using NewsDigest.Intake.Notices;
using NewsDigest.Intake.Sweeping;

namespace NewsDigest.Hosting.Composition;

/// <summary>Puts the whole system together: on this machine, as a function app, and in tests.</summary>
public static class DigestSystem
{
    /// <summary>Every use case, store, sender and page, configured.</summary>
    /// <param name="services">Where to. A <see cref="TimeProvider"/> is expected there.</param>
    /// <param name="configuration">The settings.</param>
    /// <exception cref="SettingsException">Settings are missing or wrong; all of them are named at once.</exception>
    public static IServiceCollection AddDigestSystem(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = new SettingsReader(configuration);
        services
            .AddSteps(settings)
            .AddFeeds(settings)
            .AddAzureStorage(settings)
            .AddSender(settings)
            .AddReaders(settings)
            // Read here so that a wrong one is named with the others; whoever sends telemetry asks for it before.
            .AddSingleton(settings.Read<TelemetryOptions>(TelemetryOptions.Section))
            .AddSingleton<WithdrawArticle>()
            .AddSingleton<HeedNotice>()
            .AddSingleton<TakeIn>()
            .AddSingleton<Sweep>()
            .AddSingleton<WithdrawNews>()
            .AddSingleton<RebuildEdition>()
            .AddSingleton<ReplayEdition>()
            .AddSingleton<PreviewBriefing>();
        if (!settings.IsWrong)
            SettingsTogether.Check(services, settings);
        settings.ThrowIfWrong();
        return services;
    }
}
