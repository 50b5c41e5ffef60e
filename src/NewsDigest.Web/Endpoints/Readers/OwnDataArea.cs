using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;
using NewsDigest.Web.Endpoints.Forms;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints.Readers;

/// <summary>
/// Where a reader asks for what only the owner of the address may do. Whoever has a passed-on briefing gets here too, so
/// nothing is shown or done here: a link is mailed to the address.
/// </summary>
internal sealed class OwnDataArea(
    RequestOwnLink request,
    ISubscriberStore subscribers,
    ReaderTokens tokens,
    SitePages pages
) : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/data", ShowAsync);
        routes.MapForm("/data", AskAsync);
    }

    private async Task ShowAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Preferences) is not { } id)
            return;
        if (
            await subscribers.FindAsync(id, context.RequestAborted) is { } subscriber
            && RequestOwnLink.IsOpenTo(subscriber, OwnAction.Export)
        )
            await WriteAsync(context, StatusCodes.Status200OK, subscriber);
        else
            await pages.WriteMessageAsync(context, StatusCodes.Status410Gone, "NotReader");
    }

    private async Task AskAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Preferences) is not { } id)
            return;
        var (form, status) = await FormBody.ReadAsync(context);
        OwnAction? action = form?["what"].ToString() switch
        {
            "export" => OwnAction.Export,
            "erase" => OwnAction.Erase,
            "address" => OwnAction.ChangeAddress,
            _ => null,
        };
        if (form is null || action is not { } wanted)
            await pages.WriteErrorAsync(context, form is null ? status : StatusCodes.Status422UnprocessableEntity);
        else if (await request.RunAsync(id, wanted, context.RequestAborted))
            await pages.WriteMessageAsync(context, StatusCodes.Status200OK, "OwnLinkSent");
        else
            await pages.WriteMessageAsync(context, StatusCodes.Status410Gone, "NotReader");
    }

    /// <summary>The page; also what is left to somebody who has left.</summary>
    public Task WriteAsync(HttpContext context, int status, Subscriber subscriber) =>
        PageAnswer.WriteAsync<OwnDataPage>(
            context,
            status,
            new()
            {
                ["Site"] = pages.View(subscriber.Choices.Language),
                ["HasLeft"] = !RequestOwnLink.IsOpenTo(subscriber, OwnAction.ChangeAddress),
                ["Target"] = tokens.PathOf("data", context),
            }
        );
}
