using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Briefings.Archive;
using NewsDigest.Web.Site;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints.Archive;

/// <summary>Search by word over past briefings.</summary>
internal sealed class SearchArea(
    SearchArchive search,
    SiteArchive archive,
    ArchiveAccess access,
    SiteSettings settings,
    TimeProvider time
) : ISiteArea
{
    private const int MaxWords = 200;

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage("/search", ShowAsync);

    private async Task ShowAsync(HttpContext context)
    {
        if (await access.OpenAsync(context) is not { } links)
            return;
        // What somebody looks for is nothing for search engines.
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        var asked = DisplayText.Clean(context.Request.Query["q"] is [{ } text] ? text : "", MaxWords);
        var site = access.View(context, links);
        var hits = ArchiveQuery.Parse(asked) is { } query
            ? await search.RunAsync(query, Until(context), context.RequestAborted)
            : null;
        await PageAnswer.WriteAsync<SearchPage>(
            context,
            StatusCodes.Status200OK,
            new()
            {
                ["Site"] = site,
                ["Target"] = settings.Path("search"),
                ["Token"] = links.Token,
                ["Words"] = asked,
                ["Hits"] = hits?.Stories.Select(hit => Hit(hit, links, site)).ToList(),
                ["Further"] = hits?.Further is { } further ? links.Search(asked, further) : null,
            }
        );
    }

    private DateTimeOffset Until(HttpContext context)
    {
        var now = time.GetUtcNow();
        return context.Request.Query["before"] is [{ } text] && ArchivePaths.Instant(text) is { } before && before < now
            ? before
            : now;
    }

    private SearchHit Hit(ArchiveHit hit, ArchiveLinks links, SiteView site)
    {
        var date = archive.DateOf(hit.Instant);
        var language = hit.Story.Language;
        return new SearchHit(
            DisplayText.Clean(hit.Story.Headline, MaxWords) is { Length: > 0 } headline
                ? headline
                : site.Words.Untitled,
            language != site.Words.Language && language.All(char.IsAsciiLetter) ? language : null,
            links.Story(hit.Story.Id),
            date,
            links.Day(date)
        );
    }
}
