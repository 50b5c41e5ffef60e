using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Subscribers;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints;

/// <summary>The way in: the form on the start page, and what it is posted to.</summary>
internal sealed class SubscribeArea(Subscribe subscribe, ChoicesReader choices, SitePages pages, SiteSettings settings)
    : ISiteArea
{
    /// <summary>Version of the text beside the button, which is kept as proof of consent; to be raised with every change of it.</summary>
    private const string ConsentVersion = "sign-up form 1";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/", ShowAsync);
        routes.MapForm("/subscribe", SubscribeAsync);
    }

    private Task ShowAsync(HttpContext context)
    {
        PageAnswer.MakePublic(context);
        var site = pages.View(context);
        return WriteFormAsync(context, StatusCodes.Status200OK, site, choices.Proposed(site.Words.Language));
    }

    private async Task SubscribeAsync(HttpContext context)
    {
        var (form, status) = await FormBody.ReadAsync(context);
        if (form is null)
        {
            await pages.WriteErrorAsync(context, status);
            return;
        }
        var site = pages.View(context);
        var read = choices.Read(form, site.Texts, current: null);
        if (!EmailAddress.TryParse(read.Form.Address, out var address))
            read = read.WithError("address", site.Texts["ErrorAddress"]);
        if (address is null || read.Preferences is not { } wanted)
        {
            await WriteFormAsync(context, StatusCodes.Status422UnprocessableEntity, site, read.Form);
            return;
        }
        var request = new SubscribeRequest(
            address,
            wanted.Choices,
            wanted.Slot,
            wanted.Days,
            $"{ConsentVersion} ({site.Words.Language})",
            ClientNetwork.Of(context, settings.ClientAddressHeader)
        );
        var isAccepted = await subscribe.RunAsync(request, context.RequestAborted) == SubscribeOutcome.Accepted;
        if (!isAccepted)
            context.Response.Headers.RetryAfter = "3600";
        await PageAnswer.WriteMessageAsync(
            context,
            isAccepted ? StatusCodes.Status200OK : StatusCodes.Status429TooManyRequests,
            site,
            PageMessage.Named(site, isAccepted ? "Sent" : "TooMany")
        );
    }

    private Task WriteFormAsync(HttpContext context, int status, SiteView site, ChoicesForm form) =>
        PageAnswer.WriteAsync<SubscribePage>(
            context,
            status,
            new()
            {
                ["Site"] = site,
                ["Form"] = form,
                ["Offer"] = choices.Offer(form),
                ["Target"] = settings.Path("subscribe"),
            }
        );
}
