using System.Runtime.CompilerServices;
using NewsDigest.Adapters.Memory;
using NewsDigest.Articles;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Intake.Sweeping;

namespace NewsDigest.Tests.Intake;

/// <summary>The stores of intake as dictionaries, which can be made to break down.</summary>
internal sealed class IntakeStores : IArticleStore, IItemStore, IRejectionStore, IIntakeLog, ISweepProgressStore
{
    public Dictionary<ArticleId, Article> Articles { get; } = [];

    public Dictionary<ArticleId, DigestItem> Items { get; } = [];

    public HashSet<Rejection> Rejections { get; } = [];

    public Dictionary<DocumentVersion, IntakeRecord> Records { get; } = [];

    public SweepProgress? Progress { get; set; }

    /// <summary>Items added before the store breaks down.</summary>
    public int FailsAfter { get; set; } = int.MaxValue;

    /// <summary>How it breaks down.</summary>
    public Exception Fault { get; set; } = new IOException("The store is down.");

    /// <summary>Path of a document of which the log cannot be asked.</summary>
    public string? Unanswered { get; set; }

    public Task SaveAsync(Article article, CancellationToken cancellationToken)
    {
        lock (Articles)
            Articles.TryAdd(article.Id, article);
        return Task.CompletedTask;
    }

    public Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        Task.FromResult(Articles.GetValueOrDefault(id));

    public Task RemoveAsync(ArticleId id, CancellationToken cancellationToken)
    {
        lock (Articles)
            Articles.Remove(id);
        return Task.CompletedTask;
    }

    Task<DigestItem?> IItemStore.FindAsync(ArticleId article, CancellationToken cancellationToken) =>
        Task.FromResult(Items.GetValueOrDefault(article));

    Task IItemStore.RemoveAsync(ArticleId article, CancellationToken cancellationToken)
    {
        lock (Items)
            Items.Remove(article);
        return Task.CompletedTask;
    }

    /// <summary>What heeds notices over these stores.</summary>
    public HeedNotice Heed(TimeProvider time) => new(Notices, this, new WithdrawArticle(Withdrawals, this, this), time);

    public MemoryNoticeStore Notices { get; } = new();

    public MemoryWithdrawalStore Withdrawals { get; } = new();

    public Task<bool> AddAsync(DigestItem item, CancellationToken cancellationToken)
    {
        lock (Items)
        {
            if (Items.Count >= FailsAfter)
                throw Fault;
            if (Items.TryAdd(item.Article, item))
                return Task.FromResult(true);
            var there = Items[item.Article];
            if (there.Origin != item.Origin && there.Copies.All(copy => copy.Origin != item.Origin))
                Items[item.Article] = there with
                {
                    Copies = [.. there.Copies, new ArticleCopy(item.Origin, item.Title, item.Source, item.Url)],
                };
            return Task.FromResult(false);
        }
    }

    public async IAsyncEnumerable<DigestItem> ReadAsync(
        DateTimeOffset after,
        DateTimeOffset until,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        foreach (var item in Items.Values.ToList())
            yield return item;
    }

    public Task<int> CountAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult(Rejections.Count);

    public Task SaveAsync(Rejection rejection, CancellationToken cancellationToken)
    {
        lock (Rejections)
            Rejections.Add(rejection);
        return Task.CompletedTask;
    }

    public Task<IntakeRecord?> FindAsync(DocumentVersion document, CancellationToken cancellationToken)
    {
        if (document.Path == Unanswered)
            throw Fault;
        lock (Records)
            return Task.FromResult(Records.GetValueOrDefault(document));
    }

    public Task SaveAsync(IntakeRecord record, CancellationToken cancellationToken)
    {
        lock (Records)
            Records[record.Document] = record;
        return Task.CompletedTask;
    }

    public Task<SweepProgress?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(Progress);

    public Task SaveAsync(SweepProgress progress, CancellationToken cancellationToken)
    {
        Progress = progress;
        return Task.CompletedTask;
    }
}
