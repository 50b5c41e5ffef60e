using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsDigest.Benchmarks.Storage;
using NewsDigest.Hosting.Messages;
using NewsDigest.Web.Endpoints;

namespace NewsDigest.Benchmarks.Webhooks;

/// <summary>
/// <c>webhooks</c>: how long a signed batch of events waits for its answer, through Kestrel on this machine and with a storage
/// account behind it, and how fast batches are applied afterwards. Prints a Markdown table.
/// </summary>
public static class WebhooksCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var connection = new Option<string>("--connection")
        {
            Description = "Connection string of an account that may be filled; by default the emulator.",
            DefaultValueFactory = _ => "UseDevelopmentStorage=true",
        };
        var batches = new Option<int>("--batches") { Description = "Batches.", DefaultValueFactory = _ => 50 };
        var events = new Option<int>("--events") { Description = "Events of each.", DefaultValueFactory = _ => 1000 };
        var command = new Command("webhooks", "Measure SendGrid's event webhook.") { connection, batches, events };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(parsed.GetRequiredValue(connection), parsed.GetValue(batches), parsed.GetValue(events), cancel)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string connection,
        int batches,
        int events,
        CancellationToken cancellationToken
    )
    {
        using var signer = new EventBatches(events);
        await using var installation = await Installation.CreateAsync(
            connection,
            cancellationToken,
            ("SendGrid:EventPublicKey", signer.PublicKey)
        );
        await using var server = await ServeAsync(installation, cancellationToken);
        var address = server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        using var sendGrid = new HttpClient { BaseAddress = new Uri(address) };

        var waits = new List<TimeSpan>();
        // The first warms up.
        for (var i = 0; i <= batches; i++)
        {
            using var request = signer.Next();
            var began = Stopwatch.GetTimestamp();
            using var answer = await sendGrid.SendAsync(request, cancellationToken);
            if (answer.StatusCode != HttpStatusCode.NoContent)
                throw new InvalidOperationException($"A batch was answered {answer.StatusCode}.");
            if (i > 0)
                waits.Add(Stopwatch.GetElapsedTime(began));
        }
        waits.Sort();

        var applied = 0;
        var start = Stopwatch.GetTimestamp();
        await installation
            .Get<LocalQueues>()
            .ApplyEventsAsync(report => Interlocked.Add(ref applied, report.Events), cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;

        Console.WriteLine(
            "| batches | events each | bytes each | answered, median | p99 | longest | applied, events a second |"
        );
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {batches:N0} | {events:N0} | {signer.BytesEach:N0} | {At(waits, 0.5):N0} ms | {At(waits, 0.99):N0} ms | {waits[^1].TotalMilliseconds:N0} ms | {applied / seconds:N0} |"
            )
        );
        return 0;
    }

    private static double At(List<TimeSpan> sorted, double share) =>
        sorted[(int)((sorted.Count - 1) * share)].TotalMilliseconds;

    private static async Task<WebApplication> ServeAsync(Installation installation, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var site = NewsDigestSite.Build(installation.Services);
        server.Run(site);
        await server.StartAsync(cancellationToken);
        return server;
    }
}
