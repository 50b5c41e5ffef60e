using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace NewsDigest.Functions.Http;

/// <summary>
/// The site: every page, form and hook. The worker maps only functions, so one of them takes every path and hands it to
/// the site's own routing, which decides on methods too.
/// </summary>
public sealed class SiteFunction(Site site, OverduePlan overdue)
{
    /// <summary>Name of the function.</summary>
    public const string Name = "Site";

    /// <summary>Every path; an empty route would be replaced by the function's name.</summary>
    public const string Route = "{*path}";

    /// <summary>Runs it.</summary>
    [Function(Name)]
    public async Task RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = Route)] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var context = request.HttpContext;
        // The worker has routed the request to this function; routing leaves alone what has an endpoint.
        context.SetEndpoint(null);
        request.RouteValues = new RouteValueDictionary();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, cancellationToken);
        context.RequestAborted = either.Token;
        try
        {
            await site.HandleAsync(context);
            // The visitor does not wait for what comes now.
            await context.Response.CompleteAsync();
        }
        finally
        {
            await overdue.RunAsync(cancellationToken);
        }
    }
}
