using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsDigest.Web.Endpoints.Operators;

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
            new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag), ResponseWriter = WriteAsync }
        );
    }

    /// <summary>The word that machines look for, and under it what is wrong, for people.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var wrong = report
            .Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .Select(entry => $"\n{entry.Key}: {entry.Value.Description}");
        return context.Response.WriteAsync($"{report.Status}{string.Concat(wrong)}");
    }
}
