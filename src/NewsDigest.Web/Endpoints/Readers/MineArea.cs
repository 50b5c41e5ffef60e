using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;
using NewsDigest.Topics;
using NewsDigest.Web.Endpoints.Archive;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Site;

namespace NewsDigest.Web.Endpoints.Readers;

/// <summary>A reader's own briefings as pages: what was mailed to them on a date, else what the newest edition has for them.</summary>
internal sealed class MineArea(
    IEditionStore editions,
    ISubscriberStore subscribers,
    IDeliveryLedger ledger,
    ReaderTokens tokens,
    ReaderLinkMaker readerLinks,
    TopicCatalogue catalogue,
    BriefingPageRenderer renderer,
    SitePages pages,
    SiteSettings settings,
    TimeProvider time
) : ISiteArea
{
    /// <summary>How many days before and after a briefing the next one is looked for: weekly readers have one a week.</summary>
    private const int NeighbourDays = 7;

    public void Map(IEndpointRouteBuilder routes) => routes.MapPage("/mine", ShowAsync);

    private async Task ShowAsync(HttpContext context)
    {
        if (await tokens.ReadAsync(context, LinkPurpose.Mine) is not { } id)
            return;
        var reader = await subscribers.FindAsync(id, context.RequestAborted);
        if (reader is not { State: SubscriberState.Active or SubscriberState.Paused })
        {
            await pages.WriteMessageAsync(context, StatusCodes.Status410Gone, "NotReader");
            return;
        }
        var today = DueTime.LocalDateAt(reader.Slot.Zone, time.GetUtcNow());
        var asked = context.Request.Query["d"];
        if (asked.Count == 0)
        {
            // The newest that was mailed; a day ahead, as a change of zone may have moved the date.
            var mailed = await MailedAsync(reader, Dates(today.AddDays(1), -NeighbourDays), context.RequestAborted);
            await (
                mailed.Count > 0 ? WriteMailedAsync(context, reader, mailed[^1]) : WriteNewestAsync(context, reader)
            );
        }
        else if (
            DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && Math.Abs(date.DayNumber - today.DayNumber) < 4000
            && await MailedAsync(reader, [date], context.RequestAborted) is [var entry]
        )
            await WriteMailedAsync(context, reader, entry);
        else
            await WriteNoneAsync(context, reader, StatusCodes.Status404NotFound, "NoMailed");
    }

    /// <summary>What was mailed on dates, ascending.</summary>
    private async Task<IReadOnlyList<LedgerEntry>> MailedAsync(
        Subscriber reader,
        IEnumerable<DateOnly> dates,
        CancellationToken cancellationToken
    )
    {
        var entries = await Task.WhenAll(
            dates.Select(date => ledger.FindAsync(new DeliveryId(reader.Id, date), cancellationToken))
        );
        return
        [
            .. entries
                .OfType<LedgerEntry>()
                // While the sender is being called, the mail may be read already.
                .Where(e => e.State is DeliveryState.Accepted or DeliveryState.Unknown or DeliveryState.Calling)
                .OrderBy(e => e.Id.Date),
        ];
    }

    private async Task WriteMailedAsync(HttpContext context, Subscriber reader, LedgerEntry entry)
    {
        var stop = context.RequestAborted;
        if (await editions.FindAsync(entry.Edition, stop) is not { } edition)
        {
            await WriteNoneAsync(context, reader, StatusCodes.Status404NotFound, "NoMailed");
            return;
        }
        var date = entry.Id.Date;
        var before = await MailedAsync(reader, Dates(date.AddDays(-1), -NeighbourDays), stop);
        var after = await MailedAsync(reader, Dates(date.AddDays(1), NeighbourDays), stop);
        var around = Around(reader) with
        {
            Previous = Turn(before is [.., var last] ? last : null),
            Next = Turn(after is [var first, ..] ? first : null),
        };
        var period = BriefingPeriod.Since(entry.Since, edition.Instant);
        await WriteAsync(context, reader, edition, period, date, entry.IsLate, around);

        (string, string)? Turn(LedgerEntry? other) =>
            other is null
                ? null
                : (pages.View(reader.Choices.Language).Words.ShortDate(other.Id.Date), Link(context, other.Id.Date));
    }

    private async Task WriteNewestAsync(HttpContext context, Subscriber reader)
    {
        if (await editions.FindNewestAsync(time.GetUtcNow(), context.RequestAborted) is not { } edition)
        {
            await WriteNoneAsync(context, reader, StatusCodes.Status200OK, "NoBriefing");
            return;
        }
        var date = DueTime.LocalDateAt(reader.Slot.Zone, edition.Instant);
        var period = BriefingPeriod.Since(null, edition.Instant);
        await WriteAsync(context, reader, edition, period, date, isLate: false, Around(reader));
    }

    /// <summary>
    /// The page has no links to a reader's choices: briefings get passed on, and a link that shows one must not lead to
    /// what changes them.
    /// </summary>
    private async Task WriteAsync(
        HttpContext context,
        Subscriber reader,
        Edition edition,
        BriefingPeriod period,
        DateOnly date,
        bool isLate,
        PageSurroundings around
    )
    {
        var briefing = BriefingComposer.Compose(edition, reader.Choices, period, date, catalogue);
        var footer = new BriefingFooter { PostalAddress = settings.Identity.PostalAddress, IsLate = isLate };
        var html = await renderer.RenderAsync(briefing, footer, around, context.RequestAborted);
        await PageAnswer.WriteHtmlAsync(context, StatusCodes.Status200OK, html);
    }

    private PageSurroundings Around(Subscriber reader)
    {
        var links = new ArchiveLinks(settings, settings.IsArchivePrivate ? readerLinks.ArchiveToken(reader.Id) : null);
        var texts = pages.View(reader.Choices.Language).Texts;
        return new PageSurroundings { StoryPage = links.Story, More = [(texts["Archive"], links.Calendar())] };
    }

    private Task WriteNoneAsync(HttpContext context, Subscriber reader, int status, string name)
    {
        var site = pages.View(reader.Choices.Language);
        return PageAnswer.WriteMessageAsync(context, status, site, PageMessage.Named(site, name));
    }

    private string Link(HttpContext context, DateOnly date)
    {
        var query = new QueryBuilder
        {
            { "t", ReaderTokens.TokenOf(context) ?? "" },
            { "d", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        };
        return settings.Path("mine") + query;
    }

    /// <summary>So many dates from one on, or back.</summary>
    private static IEnumerable<DateOnly> Dates(DateOnly first, int count) =>
        Enumerable.Range(0, Math.Abs(count)).Select(n => first.AddDays(n * Math.Sign(count)));
}
