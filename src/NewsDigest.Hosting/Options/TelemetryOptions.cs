using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>
/// Where traces, metrics and logs go: the names that OpenTelemetry and Application Insights have for it everywhere, and one
/// setting of ours.
/// </summary>
public sealed class TelemetryOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Telemetry";

    /// <summary>
    /// Address of a collector, by its name in
    /// <see href="https://opentelemetry.io/docs/languages/sdk-configuration/otlp-exporter/">OpenTelemetry</see>; the exporter reads
    /// further variables of that page by itself.
    /// </summary>
    public const string CollectorSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Connection string of Application Insights, by the name that the Functions host knows.</summary>
    public const string InsightsSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The identity by which it is sent there, by the name that the Functions host knows.</summary>
    public const string InsightsIdentitySetting = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Whether traces and metrics are written to standard output, to look at them.</summary>
    [Setting("true")]
    public bool Console { get; set; }
}
