using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NewsDigest.Web.Endpoints;

/// <summary>Kinds of routes that the site has.</summary>
internal static class SiteRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>A page that is only read: GET and HEAD, neither of which ever changes anything.</summary>
    public static void MapPage(this IEndpointRouteBuilder routes, string pattern, RequestDelegate page) =>
        routes.MapMethods(pattern, Reading, page).WithDisplayName(pattern);

    /// <summary>What a form is posted to.</summary>
    public static void MapForm(this IEndpointRouteBuilder routes, string pattern, RequestDelegate handler) =>
        routes.MapMethods(pattern, [HttpMethods.Post], handler).WithDisplayName(pattern);
}
