using NewsDigest.Articles;
using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Stories;

namespace NewsDigest.Delivery.Withdrawals;

/// <summary>
/// Takes an article or a whole story out of items, editions, archive, feeds and search at an operator's word, and tells
/// from which editions it was mailed before. Safe to repeat.
/// </summary>
public sealed class WithdrawNews(
    WithdrawArticle withdraw,
    SettleWithdrawals settle,
    IWithdrawalStore withdrawals,
    IItemStore items,
    IStoryStore stories,
    StandingEditions editions,
    IEditionIndexStore archive,
    IDeliveryLedger ledger,
    TimeProvider time
)
{
    /// <summary>Takes it out.</summary>
    public async Task<WithdrawReport> RunAsync(WithdrawOrder order, CancellationToken cancellationToken)
    {
        var (targets, others) = await FindAsync(order, cancellationToken);
        var records = new List<Withdrawal>();
        foreach (var (article, title, arrived) in targets)
        {
            var withdrawal = new Withdrawal(article, WithdrawalKind.Removed, time.GetUtcNow(), order.By)
            {
                Reason = order.Reason,
                Title = title,
                Arrived = arrived,
            };
            records.Add(await withdraw.RunAsync(withdrawal, cancellationToken));
        }
        await settle.RunAsync(cancellationToken);
        return new WithdrawReport(records, await ToldInAsync(records, cancellationToken), others);
    }

    /// <summary>The articles that are meant, and how many others the story of the same id has.</summary>
    private async Task<(IReadOnlyList<Target> Targets, int Others)> FindAsync(
        WithdrawOrder order,
        CancellationToken cancellationToken
    )
    {
        var article = new ArticleId(order.Id);
        var story = await StoryAsync(new StoryId(order.Id), cancellationToken);
        if (!order.IsWholeStory && await KnownAsync(article, story, cancellationToken) is { } known)
            return ([known], story.Count(t => t.Article != article));
        var ofStory = new List<Target>();
        foreach (var one in story)
            ofStory.Add(await KnownAsync(one.Article, story, cancellationToken) ?? one);
        return (ofStory, 0);
    }

    private async Task<Target?> KnownAsync(
        ArticleId article,
        IReadOnlyList<Target> story,
        CancellationToken cancellationToken
    )
    {
        if (await items.FindAsync(article, cancellationToken) is { } item)
            return new Target(article, item.Title, item.Arrived);
        if (await withdrawals.FindAsync(article, cancellationToken) is { } record)
            return new Target(article, record.Title, record.Arrived);
        return story.FirstOrDefault(t => t.Article == article) ?? await InArchiveAsync(article, cancellationToken);
    }

    /// <summary>The articles of a story that is running, or else as the newest edition of the archive that tells it names them.</summary>
    private async Task<IReadOnlyList<Target>> StoryAsync(StoryId id, CancellationToken cancellationToken)
    {
        if (await stories.FindAsync(id, cancellationToken) is { } running)
            return [.. running.Articles.Select(a => new Target(a, null, null))];
        foreach (var (instant, _) in await NewestFirstAsync(cancellationToken))
        {
            if ((await archive.FindAsync(instant, cancellationToken))?.Stories.Any(s => s.Id == id) != true)
                continue;
            var edition = await editions.AsMade.FindAsync(instant, cancellationToken);
            return
            [
                .. (edition?.Stories.Where(s => s.Id == id) ?? [])
                    .SelectMany(s => s.Developments)
                    .SelectMany(d => d.Articles)
                    .DistinctBy(a => a.Id)
                    .Select(a => new Target(a.Id, a.Title, null)),
            ];
        }
        return [];
    }

    /// <summary>An article whose item is past its retention, as an edition of the archive names it.</summary>
    private async Task<Target?> InArchiveAsync(ArticleId article, CancellationToken cancellationToken)
    {
        foreach (var (instant, _) in await NewestFirstAsync(cancellationToken))
        {
            var edition = await editions.AsMade.FindAsync(instant, cancellationToken);
            var named = edition
                ?.Stories.SelectMany(s => s.Developments)
                .SelectMany(d => d.Articles)
                .FirstOrDefault(a => a.Id == article);
            if (named is not null)
                return new Target(article, named.Title, instant - SettleWithdrawals.LongestTold);
        }
        return null;
    }

    private async Task<List<ArchivedEdition>> NewestFirstAsync(CancellationToken cancellationToken) =>
        await archive
            .ListAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, cancellationToken)
            .Reverse()
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<WithdrawnEdition>> ToldInAsync(
        List<Withdrawal> records,
        CancellationToken cancellationToken
    )
    {
        if (records.Count == 0 || records.Min(r => r.Arrived) is not { } first)
            return [];
        var articles = records.Select(r => r.Article).ToHashSet();
        var until = records.Max(r => r.Arrived)!.Value + SettleWithdrawals.LongestTold;
        var told = new List<DateTimeOffset>();
        foreach (
            var instant in await editions.ListAsync(first, until, cancellationToken).ToListAsync(cancellationToken)
        )
        {
            if ((await editions.AsMade.FindAsync(instant, cancellationToken))?.Holds(articles) == true)
                told.Add(instant);
        }
        var mailed = told.ToDictionary(instant => instant, _ => 0);
        // The local date of a delivery is at most a day from that of its edition in UTC.
        foreach (var date in told.SelectMany(DatesAround).Distinct())
        {
            await foreach (var entry in ledger.ReadAsync(date, cancellationToken))
            {
                if (
                    entry.State is DeliveryState.Accepted or DeliveryState.Unknown
                    && mailed.TryGetValue(entry.Edition, out var count)
                )
                    mailed[entry.Edition] = count + 1;
            }
        }
        return [.. told.Select(instant => new WithdrawnEdition(instant, mailed[instant]))];
    }

    private static IEnumerable<DateOnly> DatesAround(DateTimeOffset instant)
    {
        var date = DateOnly.FromDateTime(instant.UtcDateTime);
        return [date.AddDays(-1), date, date.AddDays(1)];
    }

    private sealed record Target(ArticleId Article, string? Title, DateTimeOffset? Arrived);
}
