using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Cli.Commands.Sending;

/// <summary><c>digest send --now</c>: today's briefing to one reader at once.</summary>
internal static class SendNowAction
{
    /// <summary>Mails it, and says what became of it.</summary>
    public static async Task<int> RunAsync(
        DigestConsole console,
        IServiceProvider services,
        EmailAddress address,
        CancellationToken cancellationToken
    )
    {
        var result = await services.GetRequiredService<SendNow>().RunAsync(address, cancellationToken);
        var (text, isSent) = result switch
        {
            SendNowResult.Done { Entry.State: DeliveryState.Accepted } => ("Mailed.", true),
            SendNowResult.Done { Entry: var entry } => (
                $"Not mailed: {entry.State.ToString().ToLowerInvariant()}: {entry.Reason}",
                false
            ),
            SendNowResult.NotSubscribed => ("Nobody has subscribed with that address.", false),
            SendNowResult.NotActive { State: var state } => (
                $"That subscriber gets no briefings: {state.ToString().ToLowerInvariant()}.",
                false
            ),
            SendNowResult.AlreadyToday { Entry: var entry } => (
                $"Today's briefing has been dealt with: {entry.State.ToString().ToLowerInvariant()}"
                    + $" ({entry.Changed.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}).",
                false
            ),
            SendNowResult.NothingNew => ("There is nothing new for that subscriber; nothing was mailed.", false),
            SendNowResult.Paused { Pause: var pause } => (
                $"The sender is paused until {pause.Until.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}: {pause.Reason}",
                false
            ),
            _ => throw new InvalidOperationException($"{result.GetType().Name} is no result of sending."),
        };
        if (!isSent)
            return console.Fail(text);
        console.Output.WriteLine(text);
        return ExitCode.Done;
    }
}
