using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Delivery.OwnData;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Web.Endpoints.Readers;

/// <summary>Erases all that is held about a reader, by a link that was mailed for it and a button.</summary>
internal sealed class EraseArea(EraseReader erase, ISubscriberStore subscribers, ReaderTokens tokens, SitePages pages)
    : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/erase", ShowAsync);
        routes.MapForm("/erase", EraseAsync);
    }

    private async Task ShowAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Erase) is not { } id)
            return;
        if (await subscribers.FindAsync(id, context.RequestAborted) is not { } subscriber)
        {
            await pages.WriteMessageAsync(context, StatusCodes.Status410Gone, "NothingHeld");
            return;
        }
        await PageAnswer.WriteButtonAsync(
            context,
            pages.View(subscriber.Choices.Language),
            "Erase",
            tokens.PathOf("erase", context)
        );
    }

    private async Task EraseAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Erase) is not { } id)
            return;
        await erase.RunAsync(id, context.RequestAborted);
        await pages.WriteMessageAsync(context, StatusCodes.Status200OK, "Erased");
    }
}
