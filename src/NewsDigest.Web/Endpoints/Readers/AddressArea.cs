using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Links;
using NewsDigest.Web.Endpoints.Forms;
using NewsDigest.Web.Site;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints.Readers;

/// <summary>
/// Moves a reader to another address: the owner of the present one says by a mailed link where to, and the owner of the new
/// one confirms it.
/// </summary>
internal sealed class AddressArea(RequestAddress request, ConfirmAddress confirm, ReaderTokens tokens, SitePages pages)
    : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/address", ShowAsync);
        routes.MapForm("/address", RequestAsync);
        routes.MapPage("/new-address", ShowConfirmationAsync);
        routes.MapForm("/new-address", ConfirmAsync);
    }

    private async Task ShowAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.ChangeAddress) is not null)
            await WriteFormAsync(context, StatusCodes.Status200OK, "", null);
    }

    private async Task RequestAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.ChangeAddress) is not { } id)
            return;
        var (form, status) = await FormBody.ReadAsync(context);
        if (form is null)
        {
            await pages.WriteErrorAsync(context, status);
            return;
        }
        var texts = pages.View(context).Texts;
        var typed = form["address"] is [{ } value] ? value.Trim() : "";
        if (!EmailAddress.TryParse(typed, out var to))
        {
            await WriteFormAsync(context, StatusCodes.Status422UnprocessableEntity, typed, texts["ErrorAddress"]);
            return;
        }
        var outcome = await request.RunAsync(id, to, context.RequestAborted);
        if (AddressFaults.Of(outcome, texts) is { } fault)
            await WriteFormAsync(context, StatusCodes.Status422UnprocessableEntity, typed, fault);
        else if (outcome == RequestAddressOutcome.Asked)
            await pages.WriteMessageAsync(context, StatusCodes.Status200OK, "AddressAsked");
        else if (outcome == RequestAddressOutcome.TooMany)
            await pages.WriteMessageAsync(context, StatusCodes.Status429TooManyRequests, "TooManyAddresses");
        else
            await pages.WriteMessageAsync(context, StatusCodes.Status410Gone, "NotReader");
    }

    private async Task ShowConfirmationAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.ConfirmAddress) is null)
            return;
        await PageAnswer.WriteButtonAsync(
            context,
            pages.View(context),
            "ConfirmAddress",
            tokens.PathOf("new-address", context)
        );
    }

    private async Task ConfirmAsync(HttpContext context)
    {
        if (await tokens.ReadLinkAsync(context, LinkPurpose.ConfirmAddress) is not { } link)
            return;
        var outcome = await confirm.RunAsync(link.Subscriber, link.Expires, context.RequestAborted);
        var (status, name) = outcome switch
        {
            ConfirmAddressOutcome.Changed => (StatusCodes.Status200OK, "AddressChanged"),
            ConfirmAddressOutcome.Taken => (StatusCodes.Status409Conflict, "AddressTaken"),
            _ => (StatusCodes.Status410Gone, "NoAddressToConfirm"),
        };
        await pages.WriteMessageAsync(context, status, name);
    }

    private Task WriteFormAsync(HttpContext context, int status, string typed, string? error) =>
        PageAnswer.WriteAsync<AddressPage>(
            context,
            status,
            new()
            {
                ["Site"] = pages.View(context),
                ["Address"] = DisplayText.Clean(typed, 254),
                ["Error"] = error,
                ["Target"] = tokens.PathOf("address", context),
            }
        );
}
