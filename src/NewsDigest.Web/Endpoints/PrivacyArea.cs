using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Web.Site;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints;

/// <summary>Tells what is held about readers, why, and how long.</summary>
internal sealed class PrivacyArea(SitePages pages, SiteSettings settings) : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPage("/privacy", ShowAsync);

    private Task ShowAsync(HttpContext context)
    {
        var notice = settings.Privacy;
        if (notice.Elsewhere is { } elsewhere)
        {
            context.Response.Redirect(elsewhere.AbsoluteUri);
            return Task.CompletedTask;
        }
        PageAnswer.MakePublic(context);
        var site = pages.View(context);
        return PageAnswer.WriteAsync<PrivacyPage>(
            context,
            StatusCodes.Status200OK,
            new()
            {
                ["Site"] = site,
                ["Controller"] = DisplayText.Clean(notice.Controller ?? site.Address ?? site.Name, 300),
                ["Contact"] = notice.Contact is { } contact ? DisplayText.Clean(contact, 200) : null,
                ["DeliveryDays"] = notice.DeliveryDays,
                ["LeftDays"] = notice.LeftDays,
            }
        );
    }
}
