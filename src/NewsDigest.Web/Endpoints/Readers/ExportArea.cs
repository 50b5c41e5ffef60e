using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Delivery.OwnData;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Web.Endpoints.Readers;

/// <summary>Hands out all that is held about a reader, by a link that was mailed for it.</summary>
internal sealed class ExportArea(ExportReader export, ReaderTokens tokens, SitePages pages) : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/export", ShowAsync);
        routes.MapForm("/export", SendAsync);
    }

    private async Task ShowAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Export) is null)
            return;
        await PageAnswer.WriteButtonAsync(context, pages.View(context), "Export", tokens.PathOf("export", context));
    }

    private async Task SendAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Export) is not { } id)
            return;
        if (await export.RunAsync(id, context.RequestAborted) is not { } all)
        {
            await pages.WriteMessageAsync(context, StatusCodes.Status410Gone, "NothingHeld");
            return;
        }
        var bytes = ReaderExportJson.Write(all);
        var date = all.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"subscription-{date}.json\"";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
