using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsDigest.Adapters.AzureStorage.Schema;

namespace NewsDigest.Hosting.Storage;

/// <summary>Whether the storage answers and has been made ready.</summary>
public sealed class StorageReadiness(StorageSchema schema) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await schema.FindVersionAsync(cancellationToken) > 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The storage has not been made ready: run 'digest migrate'.");
        }
        catch (Exception error) when (FailureReason.IsOfStorage(error, cancellationToken))
        {
            return HealthCheckResult.Unhealthy(FailureReason.Of(error));
        }
    }
}
