using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Output;
using NewsDigest.Delivery.OwnData;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Lists;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest subscribers</c>: the people who get briefings, or wanted to.</summary>
public static class SubscribersCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create(DigestConsole console) =>
        new("subscribers", "The people who get briefings.")
        {
            List(console),
            Search(console),
            AddSubscriberCommand.Create(console),
            ImportSubscribersCommand.Create(console),
            Export(console),
            Pause(console),
            Erase(console),
        };

    private static Command List(DigestConsole console)
    {
        var state = new Option<string?>("--state")
        {
            Description = "Only those in this state: pending, active, paused, unsubscribed or suppressed.",
            HelpName = "STATE",
        };
        var (json, settings) = (CommandInputs.Json(), CommandInputs.Settings());
        var command = new Command("list", "List them.") { state, json, settings };
        command.SetAction(
            (parsed, cancel) =>
            {
                var wanted = ReadState(parsed.GetValue(state));
                return ShowAsync(
                    console,
                    parsed.GetValue(settings),
                    s => wanted is null || s.State == wanted,
                    parsed.GetValue(json),
                    cancel
                );
            }
        );
        return command;
    }

    private static Command Search(DigestConsole console)
    {
        var text = new Argument<string>("TEXT") { Description = "Part of an address, or an id." };
        var (json, settings) = (CommandInputs.Json(), CommandInputs.Settings());
        var command = new Command("search", "Find them by a part of their address or by id.") { text, json, settings };
        command.SetAction(
            (parsed, cancel) =>
            {
                var part = parsed.GetRequiredValue(text);
                return ShowAsync(
                    console,
                    parsed.GetValue(settings),
                    s =>
                        s.Address.Value.Contains(part, StringComparison.OrdinalIgnoreCase)
                        || s.Id.Value.Equals(part, StringComparison.OrdinalIgnoreCase),
                    parsed.GetValue(json),
                    cancel
                );
            }
        );
        return command;
    }

    private static Command Export(DigestConsole console)
    {
        var (json, settings) = (CommandInputs.Json(), CommandInputs.Settings());
        var command = new Command(
            "export",
            "Write them as a list (CSV) that import reads, or as JSON lines, on standard output."
        )
        {
            json,
            settings,
        };
        command.SetAction(
            (parsed, cancel) =>
                SystemCommand.RunAsync(
                    console,
                    parsed.GetValue(settings),
                    async (services, cancel) =>
                    {
                        var isJson = parsed.GetValue(json);
                        if (!isJson)
                            console.Output.Write(SubscriberCsv.Head);
                        await foreach (var s in services.GetRequiredService<ISubscriberStore>().ReadAsync(cancel))
                            console.Output.Write(
                                isJson
                                    ? JsonLines.Line(SubscriberLines.AsJson(s)) + Environment.NewLine
                                    : SubscriberCsv.Line(s)
                            );
                        return ExitCode.Done;
                    },
                    cancel
                )
        );
        return command;
    }

    private static Command Pause(DigestConsole console)
    {
        var address = Address();
        var until = new Option<string?>("--until")
        {
            Description = "First local date with a briefing again. Example: 2026-03-20",
            HelpName = "D",
        };
        var resume = new Option<bool>("--resume") { Description = "End the pause." };
        var settings = CommandInputs.Settings();
        var command = new Command("pause", "Send somebody nothing for a while, or again.")
        {
            address,
            until,
            resume,
            settings,
        };
        command.SetAction(
            (parsed, cancel) =>
            {
                var reader = ReadAddress(parsed.GetRequiredValue(address));
                var (day, isEnd) = (ReadDate(parsed.GetValue(until)), parsed.GetValue(resume));
                if (isEnd && day is not null)
                    throw new UsageException("pause takes either --until D or --resume.");
                return SystemCommand.RunAsync(
                    console,
                    parsed.GetValue(settings),
                    (services, cancel) => PauseAsync(console, services, reader, isEnd ? null : new(day), cancel),
                    cancel
                );
            }
        );
        return command;
    }

    private static Command Erase(DigestConsole console)
    {
        var address = Address();
        var settings = CommandInputs.Settings();
        var command = new Command("erase", "Erase all that is held about somebody; a suppression stays.")
        {
            address,
            settings,
        };
        command.SetAction(
            (parsed, cancel) =>
            {
                var reader = ReadAddress(parsed.GetRequiredValue(address));
                return SystemCommand.RunAsync(
                    console,
                    parsed.GetValue(settings),
                    async (services, cancel) =>
                    {
                        var found = await services.GetRequiredService<FindSubscriber>().RunAsync(reader, cancel);
                        if (found is null)
                            return Failed(console, "Nobody is held with that address.");
                        await services.GetRequiredService<EraseReader>().RunAsync(found.Id, cancel);
                        console.Output.WriteLine("Erased.");
                        return ExitCode.Done;
                    },
                    cancel
                );
            }
        );
        return command;
    }

    private static async Task<int> PauseAsync(
        DigestConsole console,
        IServiceProvider services,
        EmailAddress address,
        Pause? pause,
        CancellationToken cancellationToken
    )
    {
        if (
            await services.GetRequiredService<FindSubscriber>().RunAsync(address, cancellationToken) is not { } found
            || await services
                .GetRequiredService<ChangePreferences>()
                .RunAsync(found.Id, new(found.Choices, found.Slot, found.Days, pause), cancellationToken)
                is not { } changed
        )
            return Failed(console, "Nobody gets briefings at that address.");
        console.Output.WriteLine(
            changed.State == SubscriberState.Active ? "They get briefings."
            : changed.PausedUntil is { } until
                ? string.Create(CultureInfo.InvariantCulture, $"Paused until {until:yyyy-MM-dd}.")
            : "Paused until they resume."
        );
        return ExitCode.Done;
    }

    private static Task<int> ShowAsync(
        DigestConsole console,
        string? settings,
        Func<Subscriber, bool> isShown,
        bool isJson,
        CancellationToken cancellationToken
    ) =>
        SystemCommand.RunAsync(
            console,
            settings,
            async (services, cancel) =>
            {
                await foreach (var subscriber in services.GetRequiredService<ISubscriberStore>().ReadAsync(cancel))
                {
                    if (isShown(subscriber))
                        console.Output.WriteLine(
                            isJson
                                ? JsonLines.Line(SubscriberLines.AsJson(subscriber))
                                : SubscriberLines.AsText(subscriber)
                        );
                }
                return ExitCode.Done;
            },
            cancellationToken
        );

    private static int Failed(DigestConsole console, string why)
    {
        console.Error.WriteLine($"digest: {why}");
        return ExitCode.DoneWithFailures;
    }

    private static Argument<string> Address() => new("ADDRESS") { Description = "Their e-mail address." };

    private static EmailAddress ReadAddress(string text) =>
        EmailAddress.TryParse(text, out var address)
            ? address
            : throw new UsageException("That is no e-mail address. Example: ada@news.example");

    private static SubscriberState? ReadState(string? text) =>
        text is null ? null
        : Enum.GetNames<SubscriberState>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<SubscriberState>(text, ignoreCase: true)
        : throw new UsageException(
            $"--state {text}: that is no state. It is pending, active, paused, unsubscribed or suppressed."
        );

    private static DateOnly? ReadDate(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
        : throw new UsageException($"--until {text}: that is no date. Example: --until 2026-03-20");
}
