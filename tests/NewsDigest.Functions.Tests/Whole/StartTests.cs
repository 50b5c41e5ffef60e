using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NewsDigest.Functions.Tests.Whole;

/// <summary>What a start does not do.</summary>
public class StartTests
{
    [Fact]
    public void No_keys_for_cookies_are_made()
    {
        // As the worker does for ASP.NET Core's sake.
        var services = new ServiceCollection().AddDataProtection().Services;
        services.ShouldContain(s => s.ServiceType == typeof(IHostedService));

        services.WithoutKeysAtStart();

        services.ShouldNotContain(s => s.ServiceType == typeof(IHostedService));
        services.ShouldContain(s => s.ServiceType == typeof(IDataProtectionProvider));
    }
}
