using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Budget;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryModelBudgetTests : ModelBudgetBehaviour
{
    protected override IModelBudget Create(decimal dailyLimitUsd, decimal monthlyLimitUsd) =>
        new MemoryModelBudget(dailyLimitUsd, monthlyLimitUsd, Time);
}
