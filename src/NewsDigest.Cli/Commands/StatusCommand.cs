using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Briefings.Status;
using NewsDigest.Cli.Output;
using NewsDigest.Delivery.Status;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest status</c>: the way of the last day's news, what became of the briefings, and how it stands with the model.</summary>
public static class StatusCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var json = CommandInputs.Json();
        return new Command(
            "status",
            "Show the way of the last day's news from feed to mail, and what became of the briefings."
        )
        {
            json,
        }.OnSystem(
            console,
            parsed =>
                async (services, cancel) =>
                {
                    var status = await services.GetRequiredService<ReadStatus>().RunAsync(cancel);
                    if (parsed.GetValue(json))
                        console.Output.WriteLine(JsonLines.Line(AsJson(status)));
                    else
                        WriteText(console.Output, status);
                    return ExitCode.Done;
                }
        );
    }

    private static void WriteText(TextWriter output, DigestStatus status)
    {
        output.WriteLine("The last 24 hours");
        foreach (var stage in Pipeline.Of(status))
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(stage.IsTroubled ? '!' : ' ')} {stage.Name, -10} {stage.Count, 9:N0}  {string.Join(", ", stage.Notes)}"
                )
            );
        output.WriteLine();
        foreach (var line in StatusLines.Of(status))
            output.WriteLine(line);
        foreach (var date in status.Delivery.Dates)
        {
            output.WriteLine();
            output.WriteLine(date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            foreach (var (name, count) in DateCounts.Of(date))
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name, -10} {count, 9:N0}"));
            foreach (var reason in date.Reasons)
                output.WriteLine($"  {StatusLines.Of(reason)}");
        }
    }

    private static object AsJson(DigestStatus status) =>
        new
        {
            Pipeline = Pipeline.Of(status),
            status.Delivery.LastPlan,
            status.Delivery.Pause,
            status.Delivery.Ramp,
            status.Delivery.UnknownZones,
            Model = ModelStatusLines.Of(status.Model),
            Dates = status.Delivery.Dates.Select(date => new
            {
                date.Date,
                Counts = DateCounts.Of(date).ToDictionary(c => c.Name, c => c.Count),
                Reasons = date.Reasons.Select(r => new
                {
                    State = r.State.ToString().ToLowerInvariant(),
                    r.Reason,
                    r.Count,
                }),
            }),
        };
}
