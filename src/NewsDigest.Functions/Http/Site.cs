using Microsoft.AspNetCore.Http;
using NewsDigest.Web.Endpoints;

namespace NewsDigest.Functions.Http;

/// <summary>The site's pipeline, built once: functions are made anew for each request.</summary>
public sealed class Site(IServiceProvider services)
{
    private readonly RequestDelegate pipeline = NewsDigestSite.Build(services);

    /// <summary>Answers a request.</summary>
    public Task HandleAsync(HttpContext context) => pipeline(context);
}
