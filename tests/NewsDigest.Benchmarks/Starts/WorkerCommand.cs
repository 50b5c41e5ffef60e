using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsDigest.Benchmarks.Starts;

/// <summary>
/// <c>worker</c>: what the published function app holds after its start, with the real worker and a stand-in for its host. Linux
/// only, which says of what kind each page is.
/// </summary>
public static partial class WorkerCommand
{
    private static readonly string[] Kinds = ["VmRSS", "RssAnon", "RssShmem", "RssFile"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var app = new Option<string>("--app") { Description = "Folder of the published app.", Required = true };
        var connection = new Option<string>("--connection")
        {
            Description = "Connection string of the storage account, which is made ready where it is not.",
            DefaultValueFactory = _ => "UseDevelopmentStorage=true",
        };
        var runs = new Option<int>("--runs") { Description = "Runs after the warm-up.", DefaultValueFactory = _ => 7 };
        var settle = new Option<int>("--settle")
        {
            Description = "Seconds from when it is ready to when it is looked at.",
            DefaultValueFactory = _ => 8,
        };
        var insights = new Option<bool>("--insights")
        {
            Description = "With the exporter to Application Insights, which nobody answers.",
        };
        var command = new Command("worker", "Measure what the published function app holds after its start.")
        {
            app,
            connection,
            runs,
            settle,
            insights,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    Path.GetFullPath(parsed.GetRequiredValue(app)),
                    Settings(parsed.GetRequiredValue(connection), parsed.GetValue(insights)),
                    parsed.GetValue(runs),
                    TimeSpan.FromSeconds(parsed.GetValue(settle)),
                    cancel
                )
        );
        return command;
    }

    private static async Task RunAsync(
        string folder,
        Dictionary<string, string> settings,
        int runs,
        TimeSpan settle,
        CancellationToken cancellationToken
    )
    {
        await using var host = await HostStandIn.StartAsync(cancellationToken);
        await OnceAsync(host, folder, settings, settle, cancellationToken);
        var held = new List<IReadOnlyList<double>>();
        for (var run = 0; run < runs; run++)
            held.Add(await OnceAsync(host, folder, settings, settle, cancellationToken));
        Console.WriteLine("| resident | heap and stacks | the runtime's own | mapped files |");
        Console.WriteLine("| ---: | ---: | ---: | ---: |");
        Console.WriteLine($"| {string.Join(" | ", Kinds.Select((_, kind) => Row([.. held.Select(h => h[kind])])))} |");
    }

    /// <summary>Starts it once; megabytes of each kind.</summary>
    private static async Task<IReadOnlyList<double>> OnceAsync(
        HostStandIn host,
        string folder,
        Dictionary<string, string> settings,
        TimeSpan settle,
        CancellationToken cancellationToken
    )
    {
        var address = $"http://127.0.0.1:{HostStandIn.Port}";
        string[] arguments =
        [
            Path.Combine(folder, "NewsDigest.Functions.dll"),
            .. new[] { "--functions-uri", address, "--functions-worker-id", "w", "--functions-request-id", "r" },
            .. new[] { "--functions-grpc-max-message-length", "2147483647" },
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        start.Environment["Functions__Worker__HostEndpoint"] = address;
        start.Environment["Functions__Worker__WorkerId"] = "w";
        start.Environment["Functions__Worker__RequestId"] = "r";
        start.Environment["Functions__Worker__GrpcMaxMessageLength"] = "2147483647";
        using var process = Process.Start(start)!;
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            var complaints = process.StandardError.ReadToEndAsync(cancellationToken);
            if (!await host.OpenedAsync(cancellationToken))
                throw new InvalidOperationException(
                    $"The app did not start. {(process.HasExited ? await complaints : "")}"
                );
            await Task.Delay(settle, cancellationToken);
            var status = await File.ReadAllTextAsync($"/proc/{process.Id}/status", cancellationToken);
            var kilobytes = Held().Matches(status).ToDictionary(m => m.Groups[1].Value, m => Number(m.Groups[2].Value));
            return [.. Kinds.Select(kind => kilobytes[kind] * 1024 / 1e6)];
        }
        finally
        {
            process.Kill();
        }
    }

    private static Dictionary<string, string> Settings(string connection, bool withInsights)
    {
        // Of zeros, so no secret.
        var key = Convert.ToBase64String(new byte[32]);
        var settings = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = connection,
            ["Links__Keys"] = $"k1:{key}",
            ["Suppression__Key"] = key,
        };
        if (withInsights)
            settings["APPLICATIONINSIGHTS_CONNECTION_STRING"] =
                $"InstrumentationKey={Guid.Empty};IngestionEndpoint=http://127.0.0.1:9/;LiveEndpoint=http://127.0.0.1:9/";
        return settings;
    }

    private static string Row(List<double> held)
    {
        held.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{held[held.Count / 2]:N1} MB ({held[0]:N1}–{held[^1]:N1})"
        );
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(VmRSS|Rss\w+):\s+(\d+) kB$", RegexOptions.Multiline)]
    private static partial Regex Held();
}
