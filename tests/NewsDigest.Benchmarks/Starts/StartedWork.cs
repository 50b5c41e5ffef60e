using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.Planning;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Messages;
using NewsDigest.Intake;
using NewsDigest.Web.Endpoints;

namespace NewsDigest.Benchmarks.Starts;

/// <summary>A piece of work that an instance is started for, as the function app composes it.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Words">What the table calls it.</param>
/// <param name="Make">Makes what the trigger calls.</param>
public sealed record StartedWork(string Name, string Words, Func<IServiceProvider, object> Make)
{
    /// <summary>All that are measured.</summary>
    public static IReadOnlyList<StartedWork> All { get; } =
    [
        new("take-in", "a document", services => services.GetRequiredService<TakeIn>()),
        new("plan", "the plan", services => services.GetRequiredService<PlanBriefings>()),
        new("deliver", "a range of readers", services => services.GetRequiredService<DeliveryMessageHandler>()),
        new("site", "a visitor", services => NewsDigestSite.Build(services)),
    ];

    /// <summary>Makes it ready in this process, which does nothing else.</summary>
    public StartUse Start()
    {
        var began = Stopwatch.GetTimestamp();
        var key = Convert.ToBase64String(new byte[32]);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
                    ["Links:Keys"] = $"k1:{key}",
                    ["Suppression:Key"] = key,
                    ["Mail:Sender"] = "SendGrid",
                    ["Mail:From"] = "news@digest.example",
                    ["Mail:PostalAddress"] = "1 Quay Street, Port Ellery",
                    ["Site:BaseUrl"] = "https://digest.example/",
                    ["SendGrid:ApiKey"] = "none",
                }
            )
            .Build();
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddDigestSystem(configuration)
            .BuildServiceProvider();
        GC.KeepAlive(Make(services));
        using var process = Process.GetCurrentProcess();
        return new StartUse(
            Stopwatch.GetElapsedTime(began),
            DateTime.Now - process.StartTime,
            Environment.CpuUsage.TotalTime,
            Environment.WorkingSet
        );
    }

    /// <summary>Makes it ready in a process of its own.</summary>
    /// <exception cref="InvalidOperationException">That process said nothing.</exception>
    public StartUse StartElsewhere()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            start.ArgumentList.Add(typeof(StartedWork).Assembly.Location);
        start.ArgumentList.Add(StartCommand.Once);
        start.ArgumentList.Add(Name);
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadLine();
        process.WaitForExit();
        return StartUse.Parse(line ?? throw new InvalidOperationException($"The start of {Words} said nothing."));
    }
}
