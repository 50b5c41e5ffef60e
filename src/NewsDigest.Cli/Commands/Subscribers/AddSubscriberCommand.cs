using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Subscribers.Lists;

namespace NewsDigest.Cli.Commands.Subscribers;

/// <summary><c>digest subscribers add</c>: one person, who is asked to confirm unless there is proof that they agreed.</summary>
internal static class AddSubscriberCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var address = new Argument<string>("ADDRESS") { Description = "Their e-mail address." };
        var topics = new Option<string?>("--topics")
        {
            Description = "Topics in their order; by default all.",
            HelpName = "A,B",
        };
        var length = Choice("--length", "L", "short, normal or long.");
        var language = Choice("--language", "CODE", "Language of the mail. Example: en");
        var zone = Choice("--zone", "ZONE", "Their time zone. Example: Europe/Lisbon");
        var time = Choice("--time", "TIME", "Their hour. Example: 07:00");
        var days = Choice("--days", "A,B", "Days of the week, weekdays or every.");
        var consent = ImportSubscribersCommand.Consent("they agreed");
        return new Command("add", "Ask somebody to confirm, or add them on proof of consent.")
        {
            address,
            topics,
            length,
            language,
            zone,
            time,
            days,
            consent,
        }.OnSystem(
            console,
            parsed =>
            {
                // A list of one, so that what is right on a list is right here.
                var list =
                    Csv.Line(["address", "topics", "length", "language", "zone", "time", "days"])
                    + Csv.Line([
                        parsed.GetRequiredValue(address),
                        parsed.GetValue(topics)?.Replace(',', ';'),
                        parsed.GetValue(length),
                        parsed.GetValue(language),
                        parsed.GetValue(zone),
                        parsed.GetValue(time),
                        parsed.GetValue(days),
                    ]);
                return (services, cancel) => AddAsync(console, services, list, parsed.GetValue(consent), cancel);
            }
        );
    }

    private static async Task<int> AddAsync(
        DigestConsole console,
        IServiceProvider services,
        string list,
        string? consent,
        CancellationToken cancellationToken
    )
    {
        var row = ImportSubscribersCommand.Read(services, list, consent).Single();
        if (row.Subscriber is not { } subscriber)
            throw new UsageException($"subscribers add: {row.Fault}.");
        var outcome = await services.GetRequiredService<AddListed>().RunAsync(subscriber, cancellationToken);
        if (outcome is AddOutcome.RefusedAsSuppressed or AddOutcome.Known)
        {
            return console.Fail($"Not added: {ImportSubscribersCommand.Words(outcome)}.");
        }
        console.Output.WriteLine(
            outcome == AddOutcome.Asked ? "They are asked by mail to confirm." : "Added on the proof given."
        );
        return ExitCode.Done;
    }

    private static Option<string?> Choice(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };
}
