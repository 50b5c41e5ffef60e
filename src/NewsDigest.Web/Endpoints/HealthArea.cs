using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;

namespace NewsDigest.Web.Endpoints;

/// <summary>Tells machines whether the site runs, and whether what it needs does.</summary>
internal sealed class HealthArea : ISiteArea
{
    /// <summary>Tag of checks that decide whether requests are to be sent here.</summary>
    public const string ReadyTag = "ready";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) }
        );
    }
}
