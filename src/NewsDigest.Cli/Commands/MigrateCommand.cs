using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Hosting.Storage;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest migrate</c>: makes the storage ready for this version of the program.</summary>
public static class MigrateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console) =>
        new Command("migrate", "Make the configured storage ready for this version.").OnSystem(
            console,
            parsed =>
                async (services, cancel) =>
                {
                    var version = await services.GetRequiredService<StorageSetup>().RunAsync(cancel);
                    console.Output.WriteLine($"The storage is of version {version}.");
                    return ExitCode.Done;
                }
        );
}
