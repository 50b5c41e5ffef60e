using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureSenderPauseStoreTests(AzuriteServer azurite) : SenderPauseStoreBehaviour
{
    protected override ISenderPauseStore Store { get; } = new AzureSenderPauseStore(azurite.NewStorage());
}
