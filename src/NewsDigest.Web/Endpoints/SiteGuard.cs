using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Site;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Endpoints;

/// <summary>
/// What holds for every answer: headers that keep pages to themselves, and a page that says what to do next where there is
/// none. Nothing of a query is logged, since tokens stand there.
/// </summary>
internal sealed partial class SiteGuard(
    RequestDelegate next,
    SitePages pages,
    SiteLook look,
    ILogger<SiteGuard> logger,
    PassingFaults? passing = null
)
{
    /// <summary>When to come back where a fault passes, in seconds.</summary>
    private const string ComeBackAfter = "120";

    /// <summary>Nothing from elsewhere, no script but ours, no frame around it, no form that leads away.</summary>
    private readonly string policy =
        $"default-src 'none'; style-src {ContentHash.Of(PageStyles.SheetOf(look))} {SiteStyles.Hash}; script-src {SiteScripts.ZoneHash}; "
        + "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context)
    {
        SetHeaders(context.Response);
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault) when (!context.Response.HasStarted && passing?.Are(fault) == true)
        {
            LogPassing(fault, context.Request.Method, PageOf(context));
            Fail(context.Response, StatusCodes.Status503ServiceUnavailable);
            context.Response.Headers.RetryAfter = ComeBackAfter;
        }
        // Whatever a page stumbles over, its visitor gets an answer, and the site serves the next one.
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            LogFault(fault, context.Request.Method, PageOf(context));
            Fail(context.Response, StatusCodes.Status500InternalServerError);
        }
        if (!context.Response.HasStarted && IsBareError(context.Response))
            await pages.WriteErrorAsync(context, context.Response.StatusCode);
    }

    private static string PageOf(HttpContext context) => context.GetEndpoint()?.DisplayName ?? "no page";

    private void Fail(HttpResponse response, int status)
    {
        response.Clear();
        SetHeaders(response);
        response.StatusCode = status;
    }

    private static bool IsBareError(HttpResponse response) =>
        response is { StatusCode: >= 400, ContentLength: null or 0, ContentType: null };

    private void SetHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request has to be repeated later: {Method} {Page}")]
    private partial void LogPassing(Exception fault, string method, string page);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed: {Method} {Page}")]
    private partial void LogFault(Exception fault, string method, string page);
}
