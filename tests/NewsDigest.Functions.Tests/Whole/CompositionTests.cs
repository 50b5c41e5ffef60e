using Azure;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Functions.Tests.Contract;
using NewsDigest.Web.Endpoints;

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

    /// <summary>The site tells its visitors to come back while the storage is away, and knows nothing of storage itself.</summary>
    [Fact]
    public async Task The_site_knows_a_storage_that_is_away_from_a_fault_of_ours()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        var passing = house.Get<PassingFaults>();

        passing.Are(new RequestFailedException(503, "busy")).ShouldBeTrue();
        passing.Are(new InvalidOperationException()).ShouldBeFalse();
    }
}
