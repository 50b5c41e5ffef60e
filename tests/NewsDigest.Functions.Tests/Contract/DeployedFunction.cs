using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace NewsDigest.Functions.Tests.Contract;

/// <summary>A function as the worker's generator sees it: a public method with the attribute.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">The method.</param>
internal sealed record DeployedFunction(string Name, MethodInfo Method)
{
    public static IReadOnlyList<DeployedFunction> All { get; } =
    [
        .. typeof(FunctionApp)
            .Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("NewsDigest.Functions", StringComparison.Ordinal) == true)
            .SelectMany(t => t.GetMethods(Anywhere))
            .Select(m => (Method: m, Mark: m.GetCustomAttribute<FunctionAttribute>()))
            .Where(f => f.Mark is not null)
            .Select(f => new DeployedFunction(f.Mark!.Name, f.Method)),
    ];

    private const BindingFlags Anywhere =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>Its trigger.</summary>
    public Attribute Trigger => Method.GetParameters()[0].GetCustomAttributes().Single(IsTrigger);

    public static T Only<T>()
        where T : Attribute => All.Select(f => f.Trigger).OfType<T>().Single();

    public static bool IsTrigger(Attribute attribute) =>
        attribute is TimerTriggerAttribute or BlobTriggerAttribute or QueueTriggerAttribute or HttpTriggerAttribute;
}
