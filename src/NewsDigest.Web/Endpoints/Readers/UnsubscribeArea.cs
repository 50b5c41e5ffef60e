using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Leaving;
using NewsDigest.Subscribers.Links;
using NewsDigest.Web.Endpoints.Forms;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints.Readers;

/// <summary>
/// The way out: a page with one button, and the POST of mail clients
/// (<see href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058</see>), which comes without cookies and follows no redirect.
/// </summary>
internal sealed class UnsubscribeArea(
    Unsubscribe unsubscribe,
    ISubscriberStore subscribers,
    ReaderTokens tokens,
    SitePages pages
) : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/unsubscribe", ShowAsync);
        routes.MapForm("/unsubscribe", UnsubscribeAsync);
    }

    private async Task ShowAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Unsubscribe) is not { } id)
            return;
        var reader = await subscribers.FindAsync(id, context.RequestAborted);
        if (reader is not { State: SubscriberState.Active or SubscriberState.Paused or SubscriberState.Pending })
        {
            await WriteDoneAsync(context, reader);
            return;
        }
        await PageAnswer.WriteAsync<UnsubscribePage>(
            context,
            StatusCodes.Status200OK,
            new()
            {
                ["Site"] = pages.View(reader.Choices.Language),
                ["IsReader"] = reader.State != SubscriberState.Pending,
                ["Target"] = tokens.PathOf("unsubscribe", context),
            }
        );
    }

    private async Task UnsubscribeAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Unsubscribe) is not { } id)
            return;
        var (isGoodbyeWanted, isOneClick) = (false, false);
        // Whoever posts here wants to leave; a client that sends no body at all is not turned away over its form.
        if (context.Request.ContentType is not null)
        {
            var (form, status) = await FormBody.ReadAsync(context);
            if (form is null)
            {
                await pages.WriteErrorAsync(context, status);
                return;
            }
            isOneClick = form.ContainsKey("List-Unsubscribe");
            isGoodbyeWanted = form["goodbye"] == "yes" && !isOneClick;
        }
        await unsubscribe.RunAsync(id, isGoodbyeWanted, context.RequestAborted);
        // Mail clients show nobody what comes back, and many of them may come at once.
        if (isOneClick)
            context.Response.ContentLength = 0;
        else
            await WriteDoneAsync(context, await subscribers.FindAsync(id, context.RequestAborted));
    }

    private Task WriteDoneAsync(HttpContext context, Subscriber? reader)
    {
        var site = reader is null ? pages.View(context) : pages.View(reader.Choices.Language);
        return PageAnswer.WriteMessageAsync(
            context,
            StatusCodes.Status200OK,
            site,
            PageMessage.Named(site, "Unsubscribed")
        );
    }
}
