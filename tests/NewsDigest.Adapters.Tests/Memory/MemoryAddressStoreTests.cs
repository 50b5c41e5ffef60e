using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryAddressStoreTests : AddressStoreBehaviour
{
    protected override IAddressStore Store { get; } = new MemoryAddressStore();
}
