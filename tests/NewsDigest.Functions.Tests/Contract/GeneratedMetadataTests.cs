using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace NewsDigest.Functions.Tests.Contract;

/// <summary>What the real worker's generator made of the sources, where the app was built with it.</summary>
public class GeneratedMetadataTests
{
    private const string File = "src/NewsDigest.Functions/bin/Debug/net10.0/functions.metadata";

    [Fact]
    public void The_real_generator_finds_the_same_functions_with_the_same_bindings()
    {
        var built = new FileInfo(Repository.PathOf(File));
        if (!built.Exists || built.LastWriteTimeUtc < NewestSource())
            Assert.Skip(
                "The app is not built: run `dotnet build src/NewsDigest.Functions` where its packages are served."
            );
        using var json = JsonDocument.Parse(Repository.Read(File));

        json.RootElement.EnumerateArray()
            .Select(f => (Text(f, "name"), Text(f, "entryPoint"), Binding(f.GetProperty("bindings")[0])))
            .ShouldBe(DeployedFunction.All.Select(f => (f.Name, EntryPoint(f), Binding(f.Trigger))), ignoreOrder: true);
    }

    private static DateTime NewestSource() =>
        new DirectoryInfo(Repository.PathOf("src/NewsDigest.Functions"))
            .EnumerateDirectories()
            .Where(folder => folder.Name is not ("bin" or "obj"))
            .SelectMany(folder => folder.EnumerateFiles("*.cs"))
            .Max(file => file.LastWriteTimeUtc);

    private static string EntryPoint(DeployedFunction function) =>
        $"{function.Method.DeclaringType!.FullName}.{function.Method.Name}";

    private static string Binding(JsonElement binding) =>
        Text(binding, "type") switch
        {
            "timerTrigger" => $"timer {Text(binding, "schedule")}",
            "blobTrigger" => $"blob {Text(binding, "path")} {Text(binding, "connection")}",
            "queueTrigger" => $"queue {Text(binding, "queueName")} {Text(binding, "connection")}",
            "httpTrigger" => $"HTTP {Text(binding, "route")} {Text(binding, "authLevel")}",
            var other => other,
        };

    private static string Binding(Attribute trigger) =>
        trigger switch
        {
            TimerTriggerAttribute timer => $"timer {timer.Schedule}",
            BlobTriggerAttribute blob => $"blob {blob.BlobPath} {blob.Connection}",
            QueueTriggerAttribute queue => $"queue {queue.QueueName} {queue.Connection}",
            HttpTriggerAttribute http => $"HTTP {http.Route} {http.AuthLevel}",
            var other => other.GetType().Name,
        };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
