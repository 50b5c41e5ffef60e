using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Output;
using NewsDigest.Hosting.Preview;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest replay</c>: makes a past edition once more and says what differs; exit code 1 where something does.</summary>
public static class ReplayCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var edition = new Argument<string>("EDITION")
        {
            Description = "Instant of the edition. Example: 2026-03-10T06:00:00Z",
        };
        var json = CommandInputs.Json();
        return new Command(
            "replay",
            "Make a past edition once more from what is stored, and show what differs; nothing is stored, and no embedding model is asked."
        )
        {
            edition,
            json,
        }.OnSystem(
            console,
            parsed =>
            {
                var instant = InstantInput.Read("EDITION", parsed.GetRequiredValue(edition));
                return (services, cancel) => RunAsync(console, services, instant, parsed.GetValue(json), cancel);
            }
        );
    }

    private static async Task<int> RunAsync(
        DigestConsole console,
        IServiceProvider services,
        DateTimeOffset instant,
        bool isJson,
        CancellationToken cancellationToken
    )
    {
        var name = instant.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
        if (await services.GetRequiredService<ReplayEdition>().RunAsync(instant, cancellationToken) is not { } found)
        {
            return console.Fail($"there is no edition of {name}. 'digest status' tells what was planned.");
        }
        if (isJson)
            JsonLines.Write(
                console.Output,
                found.Select(d => new
                {
                    Story = d.Story.Value,
                    d.Headline,
                    d.Kind,
                    d.Before,
                    d.After,
                })
            );
        else if (found.Count == 0)
            console.Output.WriteLine($"The edition of {name} comes out the same.");
        else
            foreach (var story in found.GroupBy(d => (d.Story, d.Headline)))
            {
                console.Output.WriteLine($"{story.Key.Headline} [{story.Key.Story}]");
                foreach (var difference in story)
                    console.Output.WriteLine(
                        $"  {difference.Kind}: {difference.Before}{Environment.NewLine}    now: {difference.After}"
                    );
            }
        if (found.Count == 0)
            return ExitCode.Done;
        return console.Fail($"the edition of {name} comes out differently.");
    }
}
