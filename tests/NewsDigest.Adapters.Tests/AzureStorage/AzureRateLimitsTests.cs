using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureRateLimitsTests : RateLimitsBehaviour
{
    public AzureRateLimitsTests(AzuriteServer azurite) => Limits = new AzureRateLimits(azurite.NewStorage(), Time);

    protected override IRateLimits Limits { get; }
}
