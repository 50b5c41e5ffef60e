using NewsDigest.Briefings;
using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;

namespace NewsDigest.Web.Endpoints.Archive;

/// <summary>The site's own editions by their dates, as far as they are due.</summary>
internal sealed class SiteArchive(
    IEditionStore editions,
    IEditionIndexStore indexes,
    SiteSettings settings,
    TimeProvider time
)
{
    /// <summary>No local date is further from UTC's; the site's hour, too, may have been another.</summary>
    private static readonly TimeSpan AroundADate = TimeSpan.FromHours(38);

    /// <summary>How far the next and the previous day are looked for: an outage may leave days out.</summary>
    private const int NeighbourDays = 40;

    /// <summary>The local date of an edition on the site.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DueTime.LocalDateAt(settings.Edition.Zone, instant);

    /// <summary>The days from one date to another that have an edition, ascending.</summary>
    public async Task<IReadOnlyList<(DateOnly Date, ArchivedEdition Edition)>> DaysAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var last = Noon(to) + AroundADate;
        var listed = indexes.ListAsync(Noon(from) - AroundADate, last < now ? last : now, cancellationToken);
        // Where the site's hour was changed in between, two may be of one date: the later has more.
        var days = new SortedDictionary<DateOnly, ArchivedEdition>();
        await foreach (var edition in listed)
            days[DateOf(edition.Instant)] = edition;
        return [.. days.Where(d => d.Key >= from && d.Key <= to).Select(d => (d.Key, d.Value))];
    }

    /// <summary>The edition of a date; null where there is none.</summary>
    public async Task<Edition?> FindAsync(DateOnly date, CancellationToken cancellationToken) =>
        await DaysAsync(date, date, cancellationToken) is [(_, { Instant: var instant })]
            ? await editions.FindAsync(instant, cancellationToken)
            : null;

    /// <summary>The newest edition; null where there is none of late.</summary>
    public async Task<Edition?> FindNewestAsync(CancellationToken cancellationToken)
    {
        var today = DateOf(time.GetUtcNow());
        var days = await DaysAsync(today.AddDays(-NeighbourDays), today, cancellationToken);
        return days.Count == 0 ? null : await editions.FindAsync(days[^1].Edition.Instant, cancellationToken);
    }

    /// <summary>The dates before and after one that have an edition.</summary>
    public async Task<(DateOnly? Previous, DateOnly? Next)> NeighboursAsync(
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        var days = await DaysAsync(date.AddDays(-NeighbourDays), date.AddDays(NeighbourDays), cancellationToken);
        return (
            days.Where(d => d.Date < date).Select(d => (DateOnly?)d.Date).LastOrDefault(),
            days.Where(d => d.Date > date).Select(d => (DateOnly?)d.Date).FirstOrDefault()
        );
    }

    private static DateTimeOffset Noon(DateOnly date) => new(date, new TimeOnly(12, 0), TimeSpan.Zero);
}
