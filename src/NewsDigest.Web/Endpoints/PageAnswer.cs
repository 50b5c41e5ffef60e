using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using NewsDigest.Web.Rendering;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints;

/// <summary>Renders pages and writes them as answers.</summary>
internal static class PageAnswer
{
    /// <summary>Answers with a page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="parameters">The component's parameters by name.</param>
    public static async Task WriteAsync<TPage>(HttpContext context, int status, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var components = new ComponentHtml();
        var html = await components.Run(() => components.Render<TPage>(parameters));
        await WriteHtmlAsync(context, status, html);
    }

    /// <summary>Answers with a page of a few words.</summary>
    public static Task WriteMessageAsync(HttpContext context, int status, SiteView site, PageMessage message) =>
        WriteAsync<MessagePage>(context, status, new() { ["Site"] = site, ["Message"] = message });

    /// <summary>Answers with a rendered page.</summary>
    public static async Task WriteHtmlAsync(HttpContext context, int status, string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Lets a page that holds nothing of anybody's be kept and found.</summary>
    public static void MakePublic(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.Remove("X-Robots-Tag");
    }
}
