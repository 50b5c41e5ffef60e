using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Mails;
using NewsDigest.Topics;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Site;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints.Archive;

/// <summary>Past briefings as pages: a calendar, the site's own of each day, one topic of it, and any other edition.</summary>
internal sealed class ArchiveArea(
    SiteArchive archive,
    ArchiveAccess access,
    IEditionStore editions,
    TopicCatalogue catalogue,
    BriefingPageRenderer renderer,
    SitePages pages,
    SiteSettings settings,
    TimeProvider time
) : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/briefings", ListAsync);
        routes.MapPage("/briefings/{date}", ShowDayAsync);
        routes.MapPage("/briefings/{date}/{topic}", ShowTopicAsync);
        routes.MapPage("/editions/{instant}", ShowEditionAsync);
    }

    private async Task ListAsync(HttpContext context)
    {
        if (await access.OpenAsync(context) is not { } links)
            return;
        var stop = context.RequestAborted;
        var today = archive.DateOf(time.GetUtcNow());
        var month = ArchivePaths.Month(context) ?? new DateOnly(today.Year, today.Month, 1);
        var days = await archive.DaysAsync(month, month.AddMonths(1).AddDays(-1), stop);
        var previous = await archive.DaysAsync(month.AddMonths(-1), month.AddDays(-1), stop);
        var site = access.View(context, links);
        var view = new CalendarView(
            month,
            [
                .. days.Reverse()
                    .Select(day => new CalendarDay(
                        day.Date,
                        links.Day(day.Date),
                        day.Edition.Headline is { } headline ? DisplayText.Clean(headline, 200) : null
                    )),
            ],
            previous.Count > 0 ? links.Calendar(month.AddMonths(-1)) : null,
            month.AddMonths(1) <= today ? links.Calendar(month.AddMonths(1)) : null
        );
        await PageAnswer.WriteAsync<ArchivePage>(
            context,
            StatusCodes.Status200OK,
            new()
            {
                ["Site"] = site,
                ["Month"] = view,
                ["Slot"] = settings.Edition,
                ["Topics"] = FeedsOf(links),
            }
        );
    }

    private async Task ShowDayAsync(HttpContext context)
    {
        if (await access.OpenAsync(context) is not { } links)
            return;
        var stop = context.RequestAborted;
        if (ArchivePaths.Date(context) is not { } date || await archive.FindAsync(date, stop) is not { } edition)
        {
            await WriteNotFoundAsync(context);
            return;
        }
        var around = await AroundAsync(context, links, date, links.Day) with
        {
            Canonical = links.Absolute(links.Day(date)),
            TopicPage = topic => links.Topic(date, topic),
        };
        await WriteAsync(context, edition, [], date, around);
    }

    private async Task ShowTopicAsync(HttpContext context)
    {
        if (await access.OpenAsync(context) is not { } links)
            return;
        if (
            ArchivePaths.Topic(context, catalogue) is not { } topic
            || ArchivePaths.Date(context) is not { } date
            || await archive.FindAsync(date, context.RequestAborted) is not { } edition
        )
        {
            await WriteNotFoundAsync(context);
            return;
        }
        var name = DisplayText.Clean(catalogue.NameOf(topic), 60);
        var around = await AroundAsync(context, links, date, day => links.Topic(day, topic));
        around = around with
        {
            Heading = name,
            Canonical = links.Absolute(links.Topic(date, topic)),
            More = [(pages.View(LanguageOf(context)).Texts["AllTopicsOfDay"], links.Day(date)), .. around.More],
            Feeds =
            [
                (name, "application/atom+xml", links.Feed(topic, "atom")),
                (name, "application/feed+json", links.Feed(topic, "json")),
            ],
        };
        await WriteAsync(context, edition, [topic], date, around);
    }

    private async Task ShowEditionAsync(HttpContext context)
    {
        if (await access.OpenAsync(context) is not { } links)
            return;
        if (
            ArchivePaths.Instant(context) is not { } instant
            || instant > time.GetUtcNow()
            || await editions.FindAsync(instant, context.RequestAborted) is not { } edition
        )
        {
            await WriteNotFoundAsync(context);
            return;
        }
        var texts = pages.View(LanguageOf(context)).Texts;
        var around = new PageSurroundings
        {
            Canonical = links.Absolute(links.Edition(instant)),
            StoryPage = links.Story,
            More = [(texts["Archive"], links.Calendar()), (texts["Search"], links.Search())],
        };
        await WriteAsync(context, edition, [], archive.DateOf(instant), around);
    }

    private async Task<PageSurroundings> AroundAsync(
        HttpContext context,
        ArchiveLinks links,
        DateOnly date,
        Func<DateOnly, string> page
    )
    {
        var (previous, next) = await archive.NeighboursAsync(date, context.RequestAborted);
        var site = pages.View(LanguageOf(context));
        var (words, texts) = (site.Words, site.Texts);
        return new PageSurroundings
        {
            Previous = Turn(previous),
            Next = Turn(next),
            More = [(texts["Archive"], links.Calendar()), (texts["Search"], links.Search())],
            StoryPage = links.Story,
        };

        (string, string)? Turn(DateOnly? day) => day is { } other ? (words.ShortDate(other), page(other)) : null;
    }

    private List<(string Name, string Atom, string Json)> FeedsOf(ArchiveLinks links) =>
        [
            .. catalogue.Topics.Select(topic =>
                (DisplayText.Clean(topic.Name, 60), links.Feed(topic.Id, "atom"), links.Feed(topic.Id, "json"))
            ),
        ];

    private async Task WriteAsync(
        HttpContext context,
        Edition edition,
        IReadOnlyList<TopicId> topics,
        DateOnly date,
        PageSurroundings around
    )
    {
        var choices = new ReaderChoices(topics, BriefingLength.Long, LanguageOf(context), []);
        var period = BriefingPeriod.Since(null, edition.Instant);
        var briefing = BriefingComposer.Compose(edition, choices, period, date, catalogue);
        var footer = new BriefingFooter { PostalAddress = settings.Identity.PostalAddress };
        var html = await renderer.RenderAsync(briefing, footer, around, context.RequestAborted);
        await PageAnswer.WriteHtmlAsync(context, StatusCodes.Status200OK, html);
    }

    private string LanguageOf(HttpContext context) => VisitorLanguage.Of(context.Request, settings.Language);

    private Task WriteNotFoundAsync(HttpContext context) =>
        pages.WriteErrorAsync(context, StatusCodes.Status404NotFound);
}
