using System.Text.Json;
using System.Text.RegularExpressions;
using NewsDigest.Functions.Tests.Infra;

[assembly: AssemblyFixture(typeof(CompiledTemplates))]

namespace NewsDigest.Functions.Tests.Infra;

/// <summary>The templates as Azure gets them, compiled once.</summary>
public sealed partial class CompiledTemplates : IAsyncLifetime
{
    private JsonDocument main = null!;
    private JsonDocument events = null!;

    public JsonElement Main => main.RootElement;

    public JsonElement Events => events.RootElement;

    /// <summary>Names of the app settings that the template sets, always or under a condition.</summary>
    public IReadOnlySet<string> AppSettings { get; private set; } = new HashSet<string>();

    public async ValueTask InitializeAsync()
    {
        main = await CompileAsync("infra/main.bicep");
        events = await CompileAsync("infra/events.bicep");
        AppSettings = SettingName().Matches(Main.GetRawText()).Select(m => m.Groups["name"].Value).ToHashSet();
    }

    public ValueTask DisposeAsync()
    {
        main.Dispose();
        events.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The resources of a template and of the modules inside it, without the modules themselves.</summary>
    public static IEnumerable<JsonElement> Resources(JsonElement template)
    {
        var resources = template.GetProperty("resources");
        var all =
            resources.ValueKind == JsonValueKind.Object
                ? resources.EnumerateObject().Select(r => r.Value)
                : resources.EnumerateArray();
        foreach (var resource in all)
        {
            if (resource.GetProperty("type").GetString() != "Microsoft.Resources/deployments")
                yield return resource;
            else
                foreach (var inner in Resources(Nested(resource)))
                    yield return inner;
        }
    }

    /// <summary>The templates of the modules.</summary>
    public IEnumerable<JsonElement> Modules()
    {
        var resources = Main.GetProperty("resources");
        var all =
            resources.ValueKind == JsonValueKind.Object
                ? resources.EnumerateObject().Select(r => r.Value)
                : resources.EnumerateArray();
        return all.Where(r => r.GetProperty("type").GetString() == "Microsoft.Resources/deployments").Select(Nested);
    }

    private static JsonElement Nested(JsonElement deployment) =>
        deployment.GetProperty("properties").GetProperty("template");

    private static async Task<JsonDocument> CompileAsync(string file)
    {
        var run = await BicepRun.OfAsync("build", Repository.PathOf(file), "--stdout");
        return run.ExitCode == 0
            ? JsonDocument.Parse(run.Output)
            : throw new InvalidOperationException($"{file} does not compile: {run.Complaints}");
    }

    // As a property's name, or as text inside an expression.
    [GeneratedRegex(
        "(?:'|\")(?<name>[A-Za-z]+__[A-Za-z]+|APPLICATIONINSIGHTS_[A-Z_]+|AZURE_CLIENT_ID|DOTNET_[A-Za-z]+)(?:'|\")"
    )]
    private static partial Regex SettingName();
}
