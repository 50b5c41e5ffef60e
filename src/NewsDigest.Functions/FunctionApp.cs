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
    private const string KeysAtStart = "Microsoft.AspNetCore.DataProtection.Internal.DataProtectionHostedService";

    /// <summary>
    /// Takes out what ASP.NET Core brings and nothing here uses: keys for cookies, which every cold start would make and write to
    /// its disk. Whoever asks for one all the same has it made then.
    /// </summary>
    public static IServiceCollection WithoutKeysAtStart(this IServiceCollection services)
    {
        if (services.FirstOrDefault(s => s.ImplementationType?.FullName == KeysAtStart) is { } keys)
            services.Remove(keys);
        return services;
    }

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
