using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Topics;
using NewsDigest.Web.Syndication;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints.Archive;

/// <summary>A feed for each topic, from the site's newest edition, in two forms.</summary>
internal sealed class FeedArea(
    SiteArchive archive,
    ArchiveAccess access,
    TopicCatalogue catalogue,
    SitePages pages,
    SiteSettings settings
) : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/topics/{topic}.atom", c => WriteAsync(c, "atom", AtomWriter.MediaType, AtomWriter.Write));
        routes.MapPage(
            "/topics/{topic}.json",
            c => WriteAsync(c, "json", JsonFeedWriter.MediaType, JsonFeedWriter.Write)
        );
    }

    private async Task WriteAsync(HttpContext context, string form, string type, Func<TopicFeed, byte[]> write)
    {
        if (await access.OpenAsync(context) is not { } links)
            return;
        if (ArchivePaths.Topic(context, catalogue) is not { } topic)
        {
            await pages.WriteErrorAsync(context, StatusCodes.Status404NotFound);
            return;
        }
        // Programs fetch it, whose language says nothing of who reads.
        context.Response.Headers.Remove("Vary");
        var feed = await MakeAsync(links, topic, form, context.RequestAborted);
        await PageAnswer.WriteBytesAsync(context, StatusCodes.Status200OK, type, write(feed));
    }

    private async Task<TopicFeed> MakeAsync(
        ArchiveLinks links,
        TopicId topic,
        string form,
        CancellationToken cancellationToken
    )
    {
        var view = pages.View(settings.Language);
        var (words, texts) = (view.Words, view.Texts);
        var edition = await archive.FindNewestAsync(cancellationToken);
        var entries = edition is null
            ? []
            : TopicFeedMaker.Entries(edition, topic, words, links.NameOf, story => links.Absolute(links.Story(story)));
        var site = DisplayText.Clean(settings.Identity.Name, 60);
        var name = DisplayText.Clean(catalogue.NameOf(topic), 60);
        return new TopicFeed(
            texts.Format("FeedName", name, site),
            site,
            words.Language,
            links.NameOfFeed(topic, form),
            links.Absolute(links.Feed(topic, form)),
            links.Absolute(edition is null ? links.Calendar() : links.Topic(archive.DateOf(edition.Instant), topic)),
            entries.Count > 0 ? entries[0].Updated : edition?.Instant ?? DateTimeOffset.UnixEpoch,
            entries
        );
    }
}
