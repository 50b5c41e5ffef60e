using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Output;
using NewsDigest.Subscribers;

namespace NewsDigest.Cli.Commands.Subscribers;

/// <summary>The lines of those subscribers who are asked for.</summary>
internal static class ShownSubscribers
{
    /// <summary>Writes a line for each, in the order of the store.</summary>
    /// <param name="console">The streams.</param>
    /// <param name="settings">The settings file, or null for the usual one.</param>
    /// <param name="isShown">Who is asked for.</param>
    /// <param name="isJson">JSON lines instead of text.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static Task<int> WriteAsync(
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
}
