using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Briefings.Editions;

/// <summary>
/// Editions as they stand: each as it was made, without what was removed since. An edition itself is never changed, so that
/// whatever is removed while it is being made, mailed or shown is out of it from the next reading on. What is left of a story
/// is told by the articles that are left.
/// </summary>
public sealed class StandingEditions(IEditionStore asMade, IWithdrawalStore withdrawals, IItemStore items)
    : IEditionStore
{
    /// <summary>What was removed before an edition was made is not in it; they are made ahead, and making one takes its time.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    /// <summary>Editions with all that they were made with: for comparing and for records, never for readers.</summary>
    public IEditionStore AsMade => asMade;

    /// <inheritdoc/>
    public async Task<Edition> SaveAsync(Edition edition, CancellationToken cancellationToken) =>
        await StandingAsync(await asMade.SaveAsync(edition, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<Edition?> FindAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        await asMade.FindAsync(instant, cancellationToken) is { } edition
            ? await StandingAsync(edition, cancellationToken)
            : null;

    /// <inheritdoc/>
    public async Task<Edition?> FindNewestAsync(DateTimeOffset until, CancellationToken cancellationToken) =>
        await asMade.FindNewestAsync(until, cancellationToken) is { } edition
            ? await StandingAsync(edition, cancellationToken)
            : null;

    /// <inheritdoc/>
    public IAsyncEnumerable<DateTimeOffset> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) => asMade.ListAsync(from, until, cancellationToken);

    private async Task<Edition> StandingAsync(Edition edition, CancellationToken cancellationToken)
    {
        var since = edition.Instant - DateTimeOffset.MinValue > Margin ? edition.Instant - Margin : edition.Instant;
        var removed = await withdrawals
            .ReadAsync(since, cancellationToken)
            .Where(w => w.Kind == WithdrawalKind.Removed)
            .Select(w => w.Article)
            .ToHashSetAsync(cancellationToken: cancellationToken);
        var left = edition.Without(removed);
        if (ReferenceEquals(left, edition))
            return edition;
        var madeById = edition.Stories.ToDictionary(s => s.Id);
        var told = new List<EditionStory>(left.Stories.Count);
        foreach (var story in left.Stories)
        {
            var made = madeById[story.Id];
            var isWhole = ReferenceEquals(story, made);
            told.Add(isWhole ? story : story.ToldBy(made, await ItemsAsync(story, cancellationToken)));
        }
        return left with { Stories = told };
    }

    private async Task<IReadOnlyDictionary<ArticleId, DigestItem>> ItemsAsync(
        EditionStory story,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<ArticleId, DigestItem>();
        foreach (var article in story.Developments.SelectMany(d => d.Articles).Select(a => a.Id).Distinct())
            if (await items.FindAsync(article, cancellationToken) is { } item)
                found[article] = item;
        return found;
    }
}
