using System.Collections.Concurrent;
using NewsDigest.Briefings;
using NewsDigest.Web.Site;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints;

/// <summary>The site's own briefings of past days.</summary>
internal sealed class BriefingArchive(IEditionStore editions, SiteSettings settings, TimeProvider time)
{
    /// <summary>Days on the list.</summary>
    private const int Days = 14;

    /// <summary>After that no edition of a day is made any more.</summary>
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(1);

    /// <summary>Days whose line will not change: an edition is written once. Only saves reading; null where there is none.</summary>
    private readonly ConcurrentDictionary<DateOnly, ArchiveDay?> known = new();

    /// <summary>The newest days that have a briefing, the newest first.</summary>
    public async Task<IReadOnlyList<ArchiveDay>> ReadAsync(CancellationToken cancellationToken)
    {
        var today = DueTime.LocalDateAt(settings.Edition.Zone, time.GetUtcNow());
        var days = await Task.WhenAll(
            Enumerable.Range(0, Days).Select(back => DayAsync(today.AddDays(-back), cancellationToken))
        );
        foreach (var old in known.Keys.Where(date => date <= today.AddDays(-Days)))
            known.TryRemove(old, out _);
        return [.. days.OfType<ArchiveDay>()];
    }

    /// <summary>The edition of a day, once it is due; null where there is none.</summary>
    public async Task<Edition?> FindAsync(DateOnly date, CancellationToken cancellationToken) =>
        DueTime.Of(settings.Edition, date) is { } due && due <= time.GetUtcNow()
            ? await editions.FindAsync(due, cancellationToken)
            : null;

    private async Task<ArchiveDay?> DayAsync(DateOnly date, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(date, out var day))
            return day;
        if (await FindAsync(date, cancellationToken) is { } edition)
            return known[date] = new ArchiveDay(date, settings.Path($"briefings/{date:yyyy-MM-dd}"), TopOf(edition));
        if (DueTime.Of(settings.Edition, date) is not { } due || due + GivenUpAfter < time.GetUtcNow())
            known[date] = null;
        return null;
    }

    private static string? TopOf(Edition edition) =>
        edition.Stories is [{ Developments: [.., var newest] }, ..] ? DisplayText.Clean(newest.Headline, 200) : null;
}
