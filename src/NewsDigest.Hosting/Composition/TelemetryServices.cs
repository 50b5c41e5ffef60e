using System.Runtime.CompilerServices;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;
using NewsDigest.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsDigest.Hosting.Composition;

/// <summary>Sends traces, metrics and logs to where the settings say; docs/observability.md says what they hold.</summary>
public static class TelemetryServices
{
    private const string ServiceName = "news-digest";

    /// <summary>Source of the requests to the site, where no Functions host tells of them.</summary>
    private const string RequestSource = "Microsoft.AspNetCore";

    /// <summary>Sends what a server of its own does. Nothing is added where nobody is to be told: it costs start-up and memory.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">The settings.</param>
    public static IServiceCollection AddServerTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (!IsAsked(configuration))
            return services;
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName))
            .WithTracing(traces => traces.AddSource(RequestSource).AddProcessor(new RouteForPath()))
            .WithLogging()
            .AddDigestTelemetry(configuration);
        return services;
    }

    /// <summary>Adds the sources of News Digest, and the exporters that the settings name.</summary>
    /// <param name="telemetry">Where to; the Functions worker brings its own defaults.</param>
    /// <param name="configuration">The settings.</param>
    public static IOpenTelemetryBuilder AddDigestTelemetry(
        this IOpenTelemetryBuilder telemetry,
        IConfiguration configuration
    )
    {
        telemetry
            .WithTracing(traces => traces.AddSource(DigestTrace.SourceName))
            .WithMetrics(metrics => metrics.AddMeter(DigestTrace.SourceName));
        if (Has(configuration, TelemetryOptions.CollectorSetting))
            SendToCollector(telemetry);
        if (Has(configuration, TelemetryOptions.InsightsSetting))
            SendToInsights(telemetry, configuration);
        if (IsForConsole(configuration))
            WriteToConsole(telemetry);
        telemetry.Services.AddHostedService<TelemetryEnd>();
        return telemetry;
    }

    // Methods of their own, so that the library of an exporter is loaded only where it is used.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SendToCollector(IOpenTelemetryBuilder telemetry) => telemetry.UseOtlpExporter();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SendToInsights(IOpenTelemetryBuilder telemetry, IConfiguration configuration) =>
        telemetry.UseAzureMonitorExporter(options =>
        {
            options.Credential = InsightsIdentity.Find(configuration);
            // All of it, or the way of an article could not be walked.
            options.TracesPerSecond = null;
            options.SamplingRatio = 1;
            // A live view and counters of the machine cost each instance memory and requests, and nobody here looks at them.
            options.EnableLiveMetrics = false;
            options.EnablePerformanceCounters = false;
        });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteToConsole(IOpenTelemetryBuilder telemetry) =>
        telemetry
            .WithTracing(traces => traces.AddConsoleExporter())
            .WithMetrics(metrics => metrics.AddConsoleExporter());

    private static bool IsAsked(IConfiguration configuration) =>
        Has(configuration, TelemetryOptions.CollectorSetting)
        || Has(configuration, TelemetryOptions.InsightsSetting)
        || IsForConsole(configuration);

    private static bool Has(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 };

    private static bool IsForConsole(IConfiguration configuration) =>
        new SettingsReader(configuration).Read<TelemetryOptions>(TelemetryOptions.Section).Console;
}
