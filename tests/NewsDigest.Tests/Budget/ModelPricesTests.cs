using NewsDigest.Budget;

namespace NewsDigest.Tests.Budget;

public class ModelPricesTests
{
    [Fact]
    public void A_call_costs_what_is_sent_and_what_is_answered() =>
        new ModelPrices(0.40m, 1.60m).Usd(1_000, 500).ShouldBe(0.0012m);
}
