using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsDigest.Web.Rendering;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints;

/// <summary>Renders pages and writes them as answers.</summary>
internal static class PageAnswer
{
    /// <summary>May be kept by anybody, and is asked for again before it is shown.</summary>
    private const string Revalidated = "no-cache";

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

    /// <summary>Answers with a page of one button, which does what a link alone must not do.</summary>
    /// <param name="context">The request.</param>
    /// <param name="site">What stands around it.</param>
    /// <param name="name">The beginning of the names of its texts.</param>
    /// <param name="target">The path that it posts to.</param>
    public static Task WriteButtonAsync(HttpContext context, SiteView site, string name, string target) =>
        WriteAsync<ButtonPage>(
            context,
            StatusCodes.Status200OK,
            new()
            {
                ["Site"] = site,
                ["Name"] = name,
                ["Target"] = target,
            }
        );

    /// <summary>Answers with a rendered page.</summary>
    public static Task WriteHtmlAsync(HttpContext context, int status, string html) =>
        WriteBytesAsync(context, status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    /// <summary>
    /// Answers with a document. One that is public and in order is named by its content, and not sent again to who has it
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2">RFC 9110, 13.1.2</see>).
    /// </summary>
    public static async Task WriteBytesAsync(HttpContext context, int status, string type, byte[] bytes)
    {
        if (status == StatusCodes.Status200OK && context.Response.Headers.CacheControl == Revalidated)
        {
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");
            context.Response.GetTypedHeaders().ETag = tag;
            var known = context.Request.GetTypedHeaders().IfNoneMatch;
            if (known.Any(k => k.Compare(tag, useStrongComparison: false) || k.Equals(EntityTagHeaderValue.Any)))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Lets a page that holds nothing of anybody's be kept and found.</summary>
    public static void MakePublic(HttpContext context)
    {
        context.Response.Headers.CacheControl = Revalidated;
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.Remove("X-Robots-Tag");
    }
}
