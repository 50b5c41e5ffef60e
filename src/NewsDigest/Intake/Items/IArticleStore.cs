using NewsDigest.Articles;

namespace NewsDigest.Intake.Items;

/// <summary>Full texts of articles.</summary>
public interface IArticleStore
{
    /// <summary>Stores an article; storing it again changes nothing.</summary>
    Task SaveAsync(Article article, CancellationToken cancellationToken);

    /// <summary>The article, or null where it is past its retention.</summary>
    Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Deletes an article's text. Nothing where there is none.</summary>
    Task RemoveAsync(ArticleId id, CancellationToken cancellationToken);
}
