using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsDigest.Hosting.Composition;

namespace NewsDigest.Hosting.Tests.Composition;

public class TelemetryServicesTests
{
    private const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string Identity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    // Of zeros, so no secret.
    private const string Connection =
        "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=http://127.0.0.1:9/";

    /// <summary>The template's Application Insights takes nothing without; the host's setting does not reach the exporter.</summary>
    [Fact]
    public void What_is_sent_to_Application_Insights_is_sent_by_the_identity_that_the_settings_name() =>
        Exporter((Insights, Connection), (Identity, "ClientId=4f0e6b1c-1d2f-4a53-9a86-0d0f6a1f8f11;Authorization=AAD"))
            .Credential.ShouldBeOfType<ManagedIdentityCredential>();

    [Fact]
    public void An_identity_that_is_the_system_s_own_needs_no_name() =>
        Exporter((Insights, Connection), (Identity, "Authorization=AAD"))
            .Credential.ShouldBeOfType<ManagedIdentityCredential>();

    [Theory]
    [InlineData("")]
    [InlineData("ClientId=4f0e6b1c-1d2f-4a53-9a86-0d0f6a1f8f11")]
    [InlineData("Authorization=Basic")]
    [InlineData("nonsense;;=")]
    public void Without_an_identity_the_connection_string_alone_is_used(string setting) =>
        Exporter((Insights, Connection), (Identity, setting)).Credential.ShouldBeNull();

    /// <summary>One that is left out breaks the links from article to edition to mail.</summary>
    [Fact]
    public void No_trace_is_left_out()
    {
        var options = Exporter((Insights, Connection));

        options.TracesPerSecond.ShouldBeNull();
        options.SamplingRatio.ShouldBe(1);
    }

    [Fact]
    public void Without_a_setting_nothing_is_collected()
    {
        var services = new ServiceCollection();

        services.AddServerTelemetry(Settings()).ShouldBeEmpty();
    }

    private static AzureMonitorExporterOptions Exporter(params (string Key, string Value)[] settings)
    {
        var configuration = Settings(settings);
        using var services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddLogging()
            .AddServerTelemetry(configuration)
            .BuildServiceProvider();
        return services.GetRequiredService<IOptionsMonitor<AzureMonitorExporterOptions>>().CurrentValue;
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value))
            .Build();
}
