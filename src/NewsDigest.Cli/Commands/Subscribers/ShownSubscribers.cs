using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Output;
using NewsDigest.Subscribers;

namespace NewsDigest.Cli.Commands.Subscribers;

/// <summary>The lines of those subscribers who are asked for.</summary>
internal static class ShownSubscribers
{
    /// <summary>Writes a line for each, in the order of the store.</summary>
    /// <param name="console">The streams.</param>
    /// <param name="services">The system.</param>
    /// <param name="isShown">Who is asked for.</param>
    /// <param name="isJson">JSON lines instead of text.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<int> WriteAsync(
        DigestConsole console,
        IServiceProvider services,
        Func<Subscriber, bool> isShown,
        bool isJson,
        CancellationToken cancellationToken
    )
    {
        var subscribers = services.GetRequiredService<ISubscriberStore>();
        await foreach (var subscriber in subscribers.ReadAsync(cancellationToken))
        {
            if (isShown(subscriber))
                console.Output.WriteLine(
                    isJson ? JsonLines.Line(SubscriberLines.AsJson(subscriber)) : SubscriberLines.AsText(subscriber)
                );
        }
        return ExitCode.Done;
    }
}
