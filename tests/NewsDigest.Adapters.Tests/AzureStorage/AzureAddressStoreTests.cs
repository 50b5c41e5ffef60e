using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureAddressStoreTests(AzuriteServer azurite) : AddressStoreBehaviour
{
    private static readonly AddressHash Hash = AddressHash.Of(Readers.Address("bert@post.example"), new byte[32]);

    private readonly StorageFaults faults = new();

    protected override IAddressStore Store { get; } = new AzureAddressStore(azurite.NewStorage());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_suppression_between_reading_and_releasing_an_address_holds()
    {
        var store = new AzureAddressStore(azurite.NewStorage(faults.Settings));
        await store.ClaimAsync(Hash, Readers.Id(1), Cancel);
        AfterNextRead(() => store.SuppressAsync(Hash, "it bounced", Cancel));

        await store.ReleaseAsync(Hash, Readers.Id(1), Cancel);

        (await store.FindAsync(Hash, Cancel)).ShouldBe(new AddressEntry(Hash, null, "it bounced"));
    }

    [Fact]
    public async Task A_claim_between_reading_and_suppressing_an_address_is_kept()
    {
        var store = new AzureAddressStore(azurite.NewStorage(faults.Settings));
        AfterNextRead(() => store.ClaimAsync(Hash, Readers.Id(1), Cancel));

        await store.SuppressAsync(Hash, "it bounced", Cancel);

        (await store.FindAsync(Hash, Cancel)).ShouldBe(new AddressEntry(Hash, Readers.Id(1), "it bounced"));
    }

    [Fact]
    public async Task A_claim_whose_answer_was_lost_is_ones_own()
    {
        var store = new AzureAddressStore(azurite.NewStorage(faults.Settings));
        faults.LoseNextAnswer(HttpMethod.Post);

        (await store.ClaimAsync(Hash, Readers.Id(1), Cancel)).Subscriber.ShouldBe(Readers.Id(1));

        faults.LostAnswers.ShouldBe(1);
    }

    private void AfterNextRead(Func<Task> act) =>
        faults.Answered = async (method, _) =>
        {
            if (method != HttpMethod.Get.Method)
                return;
            faults.Answered = (_, _) => Task.CompletedTask;
            await act();
        };
}
