using System.Text.Json;
using Azure.Storage.Blobs;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.AzureStorage.Stored;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>Full texts of articles, each a blob <c>id.json</c> in the container <c>items</c>.</summary>
public sealed class AzureArticleStore(StorageConnection storage) : IArticleStore
{
    private readonly BlobContainerClient container = storage.Container(StorageNames.ItemTexts);

    /// <inheritdoc/>
    public async Task SaveAsync(Article article, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(StoredArticle.From(article), StoredJson.Compact.StoredArticle);
        await container.TryAddAsync(NameOf(article.Id), new BinaryData(json), "application/json", cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var blob = await container.TryReadAsync(NameOf(id), cancellationToken);
        return blob is null
            ? null
            : StoredJson
                .Read(
                    blob.Content,
                    StoredJson.Compact.StoredArticle,
                    StoredArticle.NewestForm,
                    $"The blob {NameOf(id)} in container {StorageNames.ItemTexts}"
                )
                .ToArticle(id);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(ArticleId id, CancellationToken cancellationToken) =>
        container.GetBlobClient(NameOf(id)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private static string NameOf(ArticleId id) => $"{id.Value}.json";
}
