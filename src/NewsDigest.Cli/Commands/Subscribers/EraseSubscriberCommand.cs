using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.OwnData;
using NewsDigest.Subscribers;

namespace NewsDigest.Cli.Commands.Subscribers;

/// <summary><c>digest subscribers erase</c>: all that is held about somebody.</summary>
internal static class EraseSubscriberCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var address = AddressInput.Argument();
        return new Command("erase", "Erase all that is held about somebody; a suppression stays.") { address }.OnSystem(
            console,
            parsed =>
            {
                var reader = AddressInput.Read("ADDRESS", parsed.GetRequiredValue(address));
                return async (services, cancel) =>
                {
                    var found = await services.GetRequiredService<FindSubscriber>().RunAsync(reader, cancel);
                    if (found is null)
                        return console.Fail("Nobody is held with that address.");
                    await services.GetRequiredService<EraseReader>().RunAsync(found.Id, cancel);
                    console.Output.WriteLine("Erased.");
                    return ExitCode.Done;
                };
            }
        );
    }
}
