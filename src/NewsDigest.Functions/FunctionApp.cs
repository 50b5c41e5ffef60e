using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NewsDigest.Functions.Http;
using NewsDigest.Hosting.Composition;

namespace NewsDigest.Functions;

/// <summary>The function app, as far as it does not need the Functions worker.</summary>
public static class FunctionApp
{
    /// <summary>Everything that the functions work with. The worker makes the functions themselves, one for each call.</summary>
    public static IServiceCollection AddFunctionApp(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        // Both write whole addresses into the log, with the readers' tokens and the keys of feeds that stand in queries.
        services.AddLogging(logging =>
            logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning)
        );
        return services.AddDigestSystem(configuration).AddStopping().AddSingleton<OverduePlan>().AddSingleton<Site>();
    }
}
