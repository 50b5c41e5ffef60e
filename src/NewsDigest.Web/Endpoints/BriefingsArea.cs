using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Briefings;
using NewsDigest.Delivery;
using NewsDigest.Subscribers;
using NewsDigest.Topics;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints;

/// <summary>Briefings as pages: the site's own of each day, for everybody, and a reader's newest.</summary>
internal sealed class BriefingsArea(
    BriefingArchive archive,
    IEditionStore editions,
    ISubscriberStore subscribers,
    ReaderTokens tokens,
    TopicCatalogue catalogue,
    BriefingPageRenderer renderer,
    SitePages pages,
    SiteSettings settings,
    TimeProvider time
) : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/mine", ShowMineAsync);
        if (settings.IsArchivePrivate)
            return;
        routes.MapPage("/briefings", ListAsync);
        routes.MapPage("/briefings/{date}", ShowAsync);
    }

    private async Task ListAsync(HttpContext context)
    {
        PageAnswer.MakePublic(context);
        var days = await archive.ReadAsync(context.RequestAborted);
        await PageAnswer.WriteAsync<ArchivePage>(
            context,
            StatusCodes.Status200OK,
            new()
            {
                ["Site"] = pages.View(context),
                ["Days"] = days,
                ["Slot"] = settings.Edition,
            }
        );
    }

    private async Task ShowAsync(HttpContext context)
    {
        var text = context.Request.RouteValues["date"] as string;
        if (
            !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || await archive.FindAsync(date, context.RequestAborted) is not { } edition
        )
        {
            await pages.WriteErrorAsync(context, StatusCodes.Status404NotFound);
            return;
        }
        PageAnswer.MakePublic(context);
        var language = VisitorLanguage.Of(context.Request, settings.Language);
        await WriteBriefingAsync(context, edition, new ReaderChoices([], BriefingLength.Long, language, []), date);
    }

    private async Task ShowMineAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Mine) is not { } id)
            return;
        var reader = await subscribers.FindAsync(id, context.RequestAborted);
        if (reader is not { State: SubscriberState.Active or SubscriberState.Paused })
        {
            var visitor = pages.View(context);
            var gone = PageMessage.Named(visitor, "NotReader");
            await PageAnswer.WriteMessageAsync(context, StatusCodes.Status410Gone, visitor, gone);
            return;
        }
        if (await editions.FindNewestAsync(time.GetUtcNow(), context.RequestAborted) is not { } edition)
        {
            var site = pages.View(reader.Choices.Language);
            await PageAnswer.WriteMessageAsync(
                context,
                StatusCodes.Status200OK,
                site,
                PageMessage.Named(site, "NoBriefing")
            );
            return;
        }
        var date = DueTime.LocalDateAt(reader.Slot.Zone, edition.Instant);
        await WriteBriefingAsync(context, edition, reader.Choices, date);
    }

    /// <summary>
    /// The page of a briefing of a day, whatever its reader had before. It has no links of a reader's own: briefings get
    /// passed on, and a link that shows one must not lead to another's choices.
    /// </summary>
    private async Task WriteBriefingAsync(HttpContext context, Edition edition, ReaderChoices choices, DateOnly date)
    {
        var period = BriefingPeriod.Since(null, edition.Instant);
        var briefing = BriefingComposer.Compose(edition, choices, period, date, catalogue);
        var footer = new BriefingFooter { PostalAddress = settings.Identity.PostalAddress };
        var html = await renderer.RenderAsync(briefing, footer, context.RequestAborted);
        await PageAnswer.WriteHtmlAsync(context, StatusCodes.Status200OK, html);
    }
}
