using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Briefings;
using NewsDigest.Cli.Output;
using NewsDigest.Delivery;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest status</c>: what became of the briefings of yesterday and today, and how it stands with the model.</summary>
public static class StatusCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var (json, settings) = (CommandInputs.Json(), CommandInputs.Settings());
        var command = new Command("status", "Show what became of the briefings of the last days.") { json, settings };
        command.SetAction(
            (parsed, cancel) =>
                SystemCommand.RunAsync(
                    console,
                    parsed.GetValue(settings),
                    async (services, cancel) =>
                    {
                        var status = await services.GetRequiredService<ReadStatus>().RunAsync(cancel);
                        var model = await services.GetRequiredService<ReadModelStatus>().RunAsync(cancel);
                        if (parsed.GetValue(json))
                            console.Output.WriteLine(JsonLines.Line(AsJson(status, model)));
                        else
                            WriteText(console, status, model);
                        return ExitCode.Done;
                    },
                    cancel
                )
        );
        return command;
    }

    private static void WriteText(DigestConsole console, DeliveryStatus status, ModelStatus model)
    {
        var output = console.Output;
        output.WriteLine(
            status.LastPlan is { } plan
                ? $"Planned last: {plan.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}"
                : "Nothing has been planned yet."
        );
        if (status.Pause is { } pause)
            output.WriteLine(
                $"The sender is paused until {pause.Until.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}: {pause.Reason}"
            );
        if (status.Ramp is { } ramp)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The ramp has let {ramp.Taken:N0} of {ramp.PerHour?.ToString("N0", CultureInfo.InvariantCulture) ?? "any number"} through until {ramp.Until.UtcDateTime:u}."
                )
            );
        foreach (var zone in status.UnknownZones)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{zone.Readers:N0} readers get nothing: their time zone '{zone.Zone}' is not known."
                )
            );
        foreach (var line in ModelStatusLines.Of(model))
            output.WriteLine(line);
        if (status.Dates.Count == 0)
            output.WriteLine("No briefing was due on these days.");
        foreach (var date in status.Dates)
        {
            output.WriteLine();
            output.WriteLine(date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            foreach (var (name, count) in DateCounts.Of(date))
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name, -10} {count, 9:N0}"));
            foreach (var reason in date.Reasons)
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {reason.Count, 9:N0} × {reason.State.ToString().ToLowerInvariant()}: {reason.Reason}"
                    )
                );
        }
    }

    private static object AsJson(DeliveryStatus status, ModelStatus model) =>
        new
        {
            status.LastPlan,
            status.Pause,
            status.Ramp,
            status.UnknownZones,
            Model = ModelStatusLines.Of(model),
            Dates = status.Dates.Select(date => new
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
