using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Functions.Tests.Infra;

namespace NewsDigest.Functions.Tests.Contract;

/// <summary>What lies around the functions agrees with them: host.json, the project, the subscription, the documentation.</summary>
public partial class DeploymentContractTests(CompiledTemplates templates, AzuriteServer azurite)
{
    [Fact]
    public void The_site_lies_at_the_root() => Extension("http").GetProperty("routePrefix").GetString().ShouldBe("");

    [Fact]
    public async Task The_host_reads_messages_in_the_encoding_in_which_they_are_written()
    {
        var connectionString = azurite.NewConnectionString();
        var queue = StorageConnection.FromConnectionString(connectionString).Queue("any");
        await queue.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await queue.SendMessageAsync("hello", TestContext.Current.CancellationToken);

        var asItLies = await new QueueClient(connectionString, "any").PeekMessageAsync(
            TestContext.Current.CancellationToken
        );

        asItLies.Value.MessageText.ShouldBe(Convert.ToBase64String("hello"u8));
        Extension("queues").GetProperty("messageEncoding").GetString().ShouldBe("base64");
    }

    /// <summary>Without a pause between tries, five of them are over in seconds.</summary>
    [Fact]
    public void A_message_that_failed_rests_before_it_is_tried_again()
    {
        var queues = Extension("queues");

        Span(queues, "visibilityTimeout").ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
        queues.GetProperty("maxDequeueCount").GetInt32().ShouldBe(5);
    }

    /// <summary>An instance of 512 MB has a quarter of a core, and a document of 25 MB is in memory as bytes and as text.</summary>
    [Fact]
    public void Few_documents_are_taken_in_at_once() =>
        Extension("blobs").GetProperty("maxDegreeOfParallelism").GetInt32().ShouldBeInRange(1, 2);

    [Fact]
    public void No_run_is_ended_by_the_host_before_it_ends_itself() =>
        Span(Host(), "functionTimeout").ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMinutes(10));

    /// <summary>Set on one side only, entries are missing or doubled.</summary>
    [Fact]
    public void Host_and_worker_tell_of_themselves_in_the_same_way()
    {
        Host().GetProperty("telemetryMode").GetString().ShouldBe("OpenTelemetry");
        Repository.Read("src/NewsDigest.Functions/Program.cs").ShouldContain("UseFunctionsWorkerDefaults()");
    }

    [Fact]
    public void The_subscription_calls_the_function_that_takes_in_and_for_its_container_only()
    {
        var subscription = CompiledTemplates
            .Resources(templates.Events)
            .Single(r => r.GetProperty("type").GetString() == "Microsoft.EventGrid/systemTopics/eventSubscriptions")
            .GetProperty("properties");

        subscription
            .GetProperty("destination")
            .GetProperty("properties")
            .GetProperty("endpointUrl")
            .GetString()!
            .ShouldContain($"functionName=Host.Functions.{NameOf<BlobTriggerAttribute>()}&code=");
        subscription
            .GetProperty("filter")
            .GetProperty("subjectBeginsWith")
            .GetString()
            .ShouldBe($"/blobServices/default/containers/{StorageNames.Articles}/blobs/");
    }

    [Fact]
    public void The_app_is_published_with_the_root_s_host_json_and_without_local_settings()
    {
        var project = Repository.Read("src/NewsDigest.Functions/NewsDigest.Functions.csproj");

        LinkedHostFile().IsMatch(project).ShouldBeTrue();
        LinkedLocalSettings().IsMatch(project).ShouldBeTrue();
    }

    [Fact]
    public void The_app_s_own_solution_builds_it_and_the_root_s_does_not()
    {
        Repository
            .Read("src/NewsDigest.Functions/NewsDigest.Functions.slnx")
            .ShouldContain("NewsDigest.Functions.csproj");
        Repository.Read("NewsDigest.slnx").ShouldNotContain("NewsDigest.Functions/NewsDigest.Functions.csproj");
    }

    /// <summary>The composition alone does; what a function needs it gets from there.</summary>
    [Fact]
    public void The_functions_know_no_adapter() =>
        Directory
            .EnumerateFiles(Repository.PathOf("src/NewsDigest.Functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .ShouldAllBe(file => !File.ReadAllText(file).Contains("NewsDigest.Adapters"));

    [Fact]
    public void The_documentation_shows_every_function_as_it_is()
    {
        var rows = DocumentedRow()
            .Matches(Repository.Read("docs/functions.md"))
            .Select(m => (m.Groups["name"].Value, m.Groups["trigger"].Value, m.Groups["binding"].Value));

        rows.ShouldBe(
            DeployedFunction.All.Select(f =>
                f.Trigger switch
                {
                    TimerTriggerAttribute timer => (f.Name, "timer", timer.Schedule),
                    BlobTriggerAttribute blob => (f.Name, "blob", blob.BlobPath),
                    QueueTriggerAttribute queue => (f.Name, "queue", queue.QueueName),
                    HttpTriggerAttribute http => (f.Name, "HTTP", "/" + http.Route),
                    var other => throw new InvalidOperationException(other.GetType().Name),
                }
            ),
            ignoreOrder: true
        );
    }

    private static string NameOf<T>()
        where T : Attribute => DeployedFunction.All.Single(f => f.Trigger is T).Name;

    private static JsonElement Host()
    {
        using var json = JsonDocument.Parse(Repository.Read("host.json"));
        return json.RootElement.Clone();
    }

    private static JsonElement Extension(string name) => Host().GetProperty("extensions").GetProperty(name);

    private static TimeSpan Span(JsonElement element, string name) =>
        TimeSpan.Parse(element.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """<None\s+Include="../../host.json"\s+Link="host.json"\s+CopyToOutputDirectory="PreserveNewest"\s+CopyToPublishDirectory="PreserveNewest"\s*/>"""
    )]
    private static partial Regex LinkedHostFile();

    [GeneratedRegex("""Include="../../local.settings.json"[^>]*CopyToPublishDirectory="Never"[^>]*/>""")]
    private static partial Regex LinkedLocalSettings();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<trigger>\w+) \| `(?<binding>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedRow();
}
