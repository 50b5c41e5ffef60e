using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NewsDigest.Hosting.Composition;

/// <summary>
/// How a process ends that is asked to (SIGTERM, Ctrl+C): by itself, within <see cref="Limit"/>. Steps end at once; a call of the
/// sender that is under way may still be answered for some seconds; what cannot be ended is left where it stands, which is
/// what a killed process leaves too.
/// </summary>
public static class Stopping
{
    /// <summary>What containers and hosts give before they kill.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>What the steps and the requests under way get of it.</summary>
    public static readonly TimeSpan ForWork = TimeSpan.FromSeconds(7);

    /// <summary>What telemetry that is not sent yet gets of it; a collector that does not answer costs no more.</summary>
    public static readonly TimeSpan ForTelemetry = TimeSpan.FromSeconds(1.5);

    /// <summary>Ends all services of a host within the limit, side by side: one after the other, the last would be asked too late.</summary>
    public static IServiceCollection AddStopping(this IServiceCollection services) =>
        services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = ForWork;
            options.ServicesStopConcurrently = true;
        });
}
