using Azure.Core;
using Azure.Storage.Queues;
using NewsDigest.Adapters.AzureStorage;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class StorageConnectionTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_are_Base64_in_the_queue_as_the_Functions_host_expects_them()
    {
        var connectionString = azurite.NewConnectionString();
        var queue = StorageConnection.FromConnectionString(connectionString).Queue("mail");
        await queue.CreateAsync(cancellationToken: Cancel);
        await queue.SendMessageAsync("{}", Cancel);

        var plain = new QueueClient(
            connectionString,
            "mail",
            new QueueClientOptions(QueueClientOptions.ServiceVersion.V2025_11_05)
        );
        var message = (await plain.PeekMessageAsync(Cancel)).Value;

        message.Body.ToString().ShouldBe("e30=");
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_asked_for_again()
    {
        var faults = new StorageFaults();
        faults.LoseAnswer(_ => true, times: 2);
        var storage = azurite.NewAccount(faults.Settings);

        (await storage.Container("articles").ExistsAsync(Cancel)).Value.ShouldBeFalse();

        faults.LostAnswers.ShouldBe(2);
    }

    [Fact]
    public void Services_may_have_addresses_and_an_identity_instead_of_a_connection_string()
    {
        var storage = StorageConnection.FromServices(
            new Uri("https://harbour.blob.example/"),
            new Uri("https://harbour.queue.example/"),
            new Uri("https://harbour.table.example/"),
            DelegatedTokenCredential.Create((_, _) => new AccessToken("none", DateTimeOffset.MaxValue))
        );

        storage.Container("articles").Uri.ShouldBe(new Uri("https://harbour.blob.example/articles"));
        storage.Queue("mail").Uri.ShouldBe(new Uri("https://harbour.queue.example/mail"));
        storage.Table("Items").Uri.ShouldBe(new Uri("https://harbour.table.example/Items"));
    }
}
