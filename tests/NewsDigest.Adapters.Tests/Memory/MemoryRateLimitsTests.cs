using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryRateLimitsTests : RateLimitsBehaviour
{
    public MemoryRateLimitsTests() => Limits = new MemoryRateLimits(Time);

    protected override IRateLimits Limits { get; }
}
