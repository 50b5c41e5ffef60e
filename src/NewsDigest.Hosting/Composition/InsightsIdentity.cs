using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using NewsDigest.Hosting.Options;

namespace NewsDigest.Hosting.Composition;

/// <summary>
/// The identity by which telemetry is sent to an Application Insights that takes it from identities alone. The Functions host
/// reads the setting for what it sends itself; the exporter of this process knows nothing of it.
/// </summary>
/// <remarks>
/// Its form by <see href="https://learn.microsoft.com/azure/azure-functions/functions-app-settings#applicationinsights_authentication_string"/>:
/// <c>Authorization=AAD</c>, and <c>ClientId=…</c> where the identity is user-assigned.
/// </remarks>
public static class InsightsIdentity
{
    private const string Authorization = "Authorization";
    private const string Entra = "AAD";
    private const string ClientId = "ClientId";

    /// <summary>The identity; null where the setting names none.</summary>
    public static TokenCredential? Find(IConfiguration configuration)
    {
        var parts = (configuration[TelemetryOptions.InsightsIdentitySetting] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(part => part.Length == 2)
            .ToLookup(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        if (!parts[Authorization].Contains(Entra, StringComparer.OrdinalIgnoreCase))
            return null;
        return new ManagedIdentityCredential(
            parts[ClientId].FirstOrDefault() is { Length: > 0 } id
                ? ManagedIdentityId.FromUserAssignedClientId(id)
                : ManagedIdentityId.SystemAssigned
        );
    }
}
