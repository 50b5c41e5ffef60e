using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Delivery.Sending;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints.Operators;

/// <summary>For developers: the mails that were sent into a folder. Not there in any other environment.</summary>
internal sealed class OutboxArea(SitePages pages, SiteSettings settings, IOutbox? outbox = null) : ISiteArea
{
    private const int MaxMails = 100;

    /// <summary>
    /// A mail has its styles in attributes, and what stands in a frame obeys the policy of the page around it. Scripts
    /// stay forbidden, and the frame's sandbox keeps everything else from the mail but opening its links.
    /// </summary>
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

    public void Map(IEndpointRouteBuilder routes)
    {
        if (!settings.IsDevelopment || outbox is null)
            return;
        routes.MapPage("/outbox", context => ListAsync(context, outbox));
        routes.MapPage("/outbox/{name}", context => ShowAsync(context, outbox));
    }

    private async Task ListAsync(HttpContext context, IOutbox mails)
    {
        var list = await mails.ReadAsync(MaxMails, context.RequestAborted);
        await PageAnswer.WriteAsync<OutboxPage>(
            context,
            StatusCodes.Status200OK,
            new()
            {
                ["Site"] = pages.View("en"),
                ["Mails"] = list.Select(mail => (settings.Path($"outbox/{UrlEncoder.Default.Encode(mail.Name)}"), mail))
                    .ToList(),
            }
        );
    }

    private async Task ShowAsync(HttpContext context, IOutbox mails)
    {
        var name = context.Request.RouteValues["name"] as string ?? "";
        if (await mails.FindAsync(name, context.RequestAborted) is not { } mail)
        {
            await pages.WriteErrorAsync(context, StatusCodes.Status404NotFound);
            return;
        }
        context.Response.Headers.ContentSecurityPolicy = Policy;
        await PageAnswer.WriteAsync<OutboxMailPage>(
            context,
            StatusCodes.Status200OK,
            new()
            {
                ["Site"] = pages.View("en"),
                ["Mail"] = mail,
                ["List"] = settings.Path("outbox"),
            }
        );
    }
}
