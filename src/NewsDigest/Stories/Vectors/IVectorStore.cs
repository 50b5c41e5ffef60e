namespace NewsDigest.Stories.Vectors;

/// <summary>Vectors of articles that a model was paid for once.</summary>
public interface IVectorStore
{
    /// <summary>A model's vectors of articles that arrived from an instant to another, both included.</summary>
    IAsyncEnumerable<ArticleVector> ReadAsync(
        string model,
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    );

    /// <summary>Keeps a model's vectors; one that is there already is replaced.</summary>
    Task SaveAsync(string model, IReadOnlyList<ArticleVector> vectors, CancellationToken cancellationToken);
}
