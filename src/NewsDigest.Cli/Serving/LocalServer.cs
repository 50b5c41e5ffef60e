using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsDigest.Cli.Output;
using NewsDigest.Hosting.Composition;

namespace NewsDigest.Cli.Serving;

/// <summary>The site on Kestrel, and every step that a trigger runs in Azure, in one process.</summary>
public static class LocalServer
{
    /// <summary>Puts the server together; it runs until it is stopped.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="address">Where the site listens.</param>
    /// <param name="console">Where it tells what it does.</param>
    public static WebApplication Build(IConfiguration configuration, Uri address, DigestConsole console)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        // Exporters of telemetry read their own variables there.
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelCore().UseUrls(address.GetLeftPart(UriPartial.Authority));
        builder
            .Logging.AddProvider(new ServeLoggerProvider(console.Output, console.Error, console.Time))
            .AddFilter("Microsoft", LogLevel.Critical)
            .AddFilter("System", LogLevel.Critical);
        builder
            .Services.AddSingleton(console.Time)
            .AddRoutingCore()
            .AddDigestSystem(configuration)
            .AddServerTelemetry(configuration)
            .AddStopping()
            .AddSingleton<InboxWatch>()
            .AddSingleton<MailInboxWatch>();
        foreach (var make in LocalSteps.All)
            builder.Services.AddSingleton<IHostedService>(s => new StepLoop(
                make(s),
                s.GetRequiredService<TimeProvider>(),
                s.GetRequiredService<ILogger<StepLoop>>()
            ));
        return builder.Build();
    }
}
