using System.Text.Json;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Articles;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureRejectionStoreTests(AzuriteServer azurite) : RejectionStoreBehaviour
{
    private readonly StorageConnection storage = azurite.NewStorage();

    protected override IRejectionStore Store => new AzureRejectionStore(storage);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rejection_is_named_for_its_document()
    {
        await Store.SaveAsync(new Rejection(new DocumentPart("day/a.txt"), RejectionReason.Empty, "No bytes."), Cancel);

        (await Names()).ShouldHaveSingleItem().ShouldStartWith("day/a.txt.");
    }

    protected override async Task<IReadOnlyList<Rejection>> All()
    {
        var all = new List<Rejection>();
        foreach (var name in await Names())
        {
            var blob = await storage.Container(StorageNames.Rejected).TryReadAsync(name, Cancel);
            var json = JsonSerializer.Deserialize<JsonElement>(blob!.Content);
            all.Add(
                new Rejection(
                    new DocumentPart(
                        json.GetProperty("Path").GetString()!,
                        json.TryGetProperty("Part", out var part) ? part.GetString() : null
                    ),
                    Enum.Parse<RejectionReason>(json.GetProperty("Reason").GetString()!),
                    json.GetProperty("Explanation").GetString()!
                )
            );
        }
        return all;
    }

    private async Task<List<string>> Names() =>
        await storage
            .Container(StorageNames.Rejected)
            .GetBlobsAsync(cancellationToken: Cancel)
            .Select(b => b.Name)
            .ToListAsync(Cancel);
}
