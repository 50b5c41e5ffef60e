using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Topics;
using NewsDigest.Web.Site;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Endpoints.Readers;

/// <summary>Confirms a sign-up. The link only shows a page: programs that look at every link in a mail confirm nothing.</summary>
internal sealed class ConfirmArea(
    Confirm confirm,
    ISubscriberStore subscribers,
    ReaderTokens tokens,
    TopicCatalogue catalogue,
    SitePages pages
) : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/confirm", ShowAsync);
        routes.MapForm("/confirm", ConfirmAsync);
    }

    private async Task ShowAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Confirm) is not { } id)
            return;
        var reader = await subscribers.FindAsync(id, context.RequestAborted);
        if (reader is not { State: SubscriberState.Pending })
        {
            await WriteResultAsync(context, reader);
            return;
        }
        var site = pages.View(reader.Choices.Language);
        await PageAnswer.WriteAsync<ConfirmPage>(
            context,
            StatusCodes.Status200OK,
            new()
            {
                ["Site"] = site,
                ["Facts"] = ChoiceFacts.Of(reader, catalogue, site.Words, site.Texts),
                ["Target"] = tokens.PathOf("confirm", context),
            }
        );
    }

    private async Task ConfirmAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Confirm) is not { } id)
            return;
        await confirm.RunAsync(id, context.RequestAborted);
        await WriteResultAsync(context, await subscribers.FindAsync(id, context.RequestAborted));
    }

    private Task WriteResultAsync(HttpContext context, Subscriber? reader)
    {
        if (reader is not { State: SubscriberState.Active or SubscriberState.Paused })
            return pages.WriteMessageAsync(context, StatusCodes.Status410Gone, "NothingToConfirm");
        var site = pages.View(reader.Choices.Language);
        var message = PageMessage.Named(site, "Confirmed") with
        {
            Facts = ChoiceFacts.Of(reader, catalogue, site.Words, site.Texts),
        };
        return PageAnswer.WriteMessageAsync(context, StatusCodes.Status200OK, site, message);
    }
}
