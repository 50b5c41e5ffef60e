using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Adapters.SendGrid;
using NewsDigest.Adapters.Smtp;
using NewsDigest.Hosting.Composition;

namespace NewsDigest.Hosting.Tests.Composition;

public class SenderServicesTests
{
    [Fact]
    public async Task A_call_of_either_sender_ends_well_within_the_lease()
    {
        var key = Convert.ToBase64String(new byte[32]);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Links:Keys"] = $"k1:{key}",
                    ["Suppression:Key"] = key,
                    ["Delivery:Lease"] = "00:00:30",
                }
            )
            .Build();
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddDigestSystem(configuration)
            .BuildServiceProvider();

        services.GetRequiredService<SmtpOptions>().TimeLimit.ShouldBe(TimeSpan.FromSeconds(12));
        services.GetRequiredService<SendGridOptions>().TimeLimit.ShouldBe(TimeSpan.FromSeconds(12));
    }
}
