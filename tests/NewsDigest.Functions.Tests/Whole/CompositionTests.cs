using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Functions.Tests.Contract;

namespace NewsDigest.Functions.Tests.Whole;

public class CompositionTests(AzuriteServer azurite)
{
    [Fact]
    public async Task Every_function_can_be_made()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await using var scope = house.Get<IServiceScopeFactory>().CreateAsyncScope();

        foreach (var function in DeployedFunction.All)
            ActivatorUtilities
                .CreateInstance(scope.ServiceProvider, function.Method.DeclaringType!)
                .ShouldNotBeNull(function.Name);
    }
}
