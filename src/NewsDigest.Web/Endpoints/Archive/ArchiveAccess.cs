using Microsoft.AspNetCore.Http;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;
using NewsDigest.Web.Endpoints.Readers;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints.Archive;

/// <summary>Lets visitors into the archive: everybody, or, where it is private, readers with a signed link.</summary>
internal sealed class ArchiveAccess(
    ReaderTokens tokens,
    ISubscriberStore subscribers,
    SitePages pages,
    SiteSettings settings
)
{
    /// <summary>The links of the archive for the visitor of a request; null where they are not let in: then it is answered.</summary>
    public async Task<ArchiveLinks?> OpenAsync(HttpContext context)
    {
        if (!settings.IsArchivePrivate)
        {
            PageAnswer.MakePublic(context);
            return new ArchiveLinks(settings, null);
        }
        if (await tokens.ReadAsync(context, LinkPurpose.Archive) is not { } id)
            return null;
        var reader = await subscribers.FindAsync(id, context.RequestAborted);
        if (reader is { State: SubscriberState.Active or SubscriberState.Paused })
            return new ArchiveLinks(settings, ReaderTokens.TokenOf(context));
        await pages.WriteMessageAsync(context, StatusCodes.Status410Gone, "NotReader");
        return null;
    }

    /// <summary>What stands around a page of the archive.</summary>
    public SiteView View(HttpContext context, ArchiveLinks links) =>
        pages.View(context) with
        {
            Archive = links.Calendar(),
            Search = links.Search(),
        };
}
