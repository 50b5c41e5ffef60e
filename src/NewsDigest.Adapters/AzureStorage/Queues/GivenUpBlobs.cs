using System.Text.Json;
using NewsDigest.Delivery.Queues;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>
/// Blobs that the Functions host gave up, as it tells of them in a queue for all blob triggers of the storage account: JSON
/// with <c>ContainerName</c> and <c>BlobName</c>
/// (<see href="https://github.com/Azure/azure-sdk-for-net/tree/main/sdk/storage/Microsoft.Azure.WebJobs.Extensions.Storage.Blobs">its source</see>).
/// </summary>
/// <param name="queue">The queue.</param>
public sealed class GivenUpBlobs(IPoisonQueue queue) : IGivenUpDocuments
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<GivenUpDocument>> ReadAsync(int count, CancellationToken cancellationToken) =>
        [
            .. (await queue.ReadAsync(count, cancellationToken)).Select(m => new GivenUpDocument(
                PathIn(m.Text),
                m.Id,
                m.Receipt
            )),
        ];

    /// <inheritdoc/>
    public Task DeleteAsync(GivenUpDocument document, CancellationToken cancellationToken) =>
        queue.DeleteAsync(new PoisonMessage(document.Id, document.Receipt, "", default), cancellationToken);

    /// <summary>The blob's name, where it lies in the inbox.</summary>
    private static string? PathIn(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Text(json.RootElement, "ContainerName") == StorageNames.Articles
                ? Text(json.RootElement, "BlobName")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
