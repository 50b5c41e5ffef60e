using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Intake.Items;
using NewsDigest.Topics;

namespace NewsDigest.Briefings;

/// <summary>
/// Makes a briefing from articles at hand, without a schedule: everything given is eligible, and what was published more
/// than a day before the instant counts as told the day before.
/// </summary>
public sealed class BriefArticles(
    DigestItemMaker itemMaker,
    IArticleStore articleStore,
    IItemStore itemStore,
    MakeEdition makeEdition,
    TopicCatalogue catalogue
)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The briefing.</summary>
    /// <param name="articles">The articles; at least one.</param>
    /// <param name="choices">What the reader chose.</param>
    /// <param name="at">Now; null for the newest published time among the articles, else the newest arrival.</param>
    /// <param name="zone">Zone of the date over the briefing.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    /// <exception cref="ArgumentException">There is no article.</exception>
    public async Task<Briefing> RunAsync(
        IReadOnlyList<Article> articles,
        ReaderChoices choices,
        DateTimeOffset? at,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        if (articles.Count == 0)
            throw new ArgumentException("A briefing needs at least one article.", nameof(articles));
        articles = AsDated(articles);
        var instant = (at ?? articles.Max(a => a.Published) ?? articles.Max(a => a.Arrived)).ToUniversalTime();
        var yesterday = instant - Day;

        // An article is held to have arrived when it was published, so that the day before becomes an edition of its own.
        var arrived = NewsNotices
            .Heed(articles)
            .AsParallel()
            .AsOrdered()
            .WithCancellation(cancellationToken)
            .Select(a => a with { Arrived = Earlier(a.Time, instant) - Apart(a) })
            .Select(a => (Article: a, Item: itemMaker.Make(a)))
            .ToList();
        foreach (var (article, item) in arrived)
        {
            await articleStore.SaveAsync(article, cancellationToken);
            await itemStore.AddAsync(item, cancellationToken);
        }

        if (arrived.Any(a => a.Article.Arrived <= yesterday))
            await makeEdition.RunAsync(yesterday, TimeSpan.MaxValue, cancellationToken);
        var edition = await makeEdition.RunAsync(instant, TimeSpan.MaxValue, cancellationToken);
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).Date);
        return BriefingComposer.Compose(edition, choices, BriefingPeriod.Everything(yesterday), date, catalogue);
    }

    /// <summary>
    /// One date ahead of the clock is an event's. Where most of the dated articles have one, they are of those days, whatever the
    /// clock says.
    /// </summary>
    private static IReadOnlyList<Article> AsDated(IReadOnlyList<Article> articles)
    {
        var ahead = articles.Count(a => a.DatedAhead is not null);
        return 2 * ahead > articles.Count(a => (a.DatedAhead ?? a.Published) is not null)
            ? [.. articles.Select(a => a with { Published = a.DatedAhead ?? a.Published })]
            : articles;
    }

    /// <summary>An item that arrived the very instant it was published is taken not to know its time, as grouping asks.</summary>
    private static TimeSpan Apart(Article article) => TimeSpan.FromTicks(article.Published is null ? 0 : 1);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
