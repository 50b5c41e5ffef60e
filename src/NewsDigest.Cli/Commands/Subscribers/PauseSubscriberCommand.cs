using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;

namespace NewsDigest.Cli.Commands.Subscribers;

/// <summary><c>digest subscribers pause</c>: nothing for a while, or again.</summary>
internal static class PauseSubscriberCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var address = AddressInput.Argument();
        var until = new Option<string?>("--until")
        {
            Description = "First local date with a briefing again. Example: 2026-03-20",
            HelpName = "D",
        };
        var resume = new Option<bool>("--resume") { Description = "End the pause." };
        return new Command("pause", "Send somebody nothing for a while, or again.") { address, until, resume }.OnSystem(
            console,
            parsed =>
            {
                var reader = AddressInput.Read("ADDRESS", parsed.GetRequiredValue(address));
                var (day, isEnd) = (
                    parsed.GetValue(until) is { } date ? DateInput.Read("--until", date) : (DateOnly?)null,
                    parsed.GetValue(resume)
                );
                if (isEnd && day is not null)
                    throw new UsageException("pause takes either --until D or --resume.");
                return (services, cancel) => PauseAsync(console, services, reader, isEnd ? null : new(day), cancel);
            }
        );
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
            return console.Fail("Nobody gets briefings at that address.");
        console.Output.WriteLine(
            changed.State == SubscriberState.Active ? "They get briefings."
            : changed.PausedUntil is { } until
                ? string.Create(CultureInfo.InvariantCulture, $"Paused until {until:yyyy-MM-dd}.")
            : "Paused until they resume."
        );
        return ExitCode.Done;
    }
}
