using NewsDigest.Articles;
using NewsDigest.Intake.Items;

namespace NewsDigest.Intake.Notices;

/// <summary>Tells which items the notices at hand take out, in whatever order all of them arrived.</summary>
public sealed class StandingNotices
{
    /// <summary>How long before its notice an article may have arrived.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(7);

    private readonly IReadOnlyList<NewsNotice> notices;
    private readonly Dictionary<ArticleId, NewsNotice> byId;

    /// <summary>The notices that stand.</summary>
    public StandingNotices(IReadOnlyList<NewsNotice> notices)
    {
        this.notices = notices;
        byId = notices.ToDictionary(n => n.Id);
    }

    /// <summary>The notice that takes an item out, or null where it may be told.</summary>
    public NewsNotice? Against(DigestItem item) => notices.FirstOrDefault(notice => IsAgainst(notice, item));

    private bool IsAgainst(NewsNotice notice, DigestItem item)
    {
        if (notice.Id == item.Article)
            // The story itself came again under the marking; a correction that changed nothing but that is the story.
            return notice.Kind == ArticleNotice.Withdrawal;
        if (item.Arrived <= notice.Arrived - Reach || !notice.SpeaksOf(item.Title, item.Source, item.Url))
            return false;
        // Notices tell their time less well than their arrival does; only between two of them it must decide.
        return byId.TryGetValue(item.Article, out var other)
            ? (notice.Time, notice.Arrived, notice.Id.Value).CompareTo((other.Time, other.Arrived, other.Id.Value)) > 0
            : notice.Arrived >= item.Published;
    }
}
