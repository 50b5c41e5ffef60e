using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsDigest.Cli.Output;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Settings;
using NewsDigest.Hosting.Storage;

namespace NewsDigest.Cli.Commands;

/// <summary>The run of a command that works against the configured storage.</summary>
public static class SystemCommand
{
    /// <summary>Runs a command with the whole system composed from settings.</summary>
    /// <param name="console">The streams.</param>
    /// <param name="settingsPath">The settings file, or null for the usual one.</param>
    /// <param name="run">The command; returns its exit code.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static async Task<int> RunAsync(
        DigestConsole console,
        string? settingsPath,
        Func<IServiceProvider, CancellationToken, Task<int>> run,
        CancellationToken cancellationToken
    )
    {
        await using var services = new ServiceCollection()
            .AddSingleton(console.Time)
            .AddLogging(logging => logging.AddProvider(new ErrorLoggerProvider(console.Error)))
            .AddDigestSystem(SettingsSource.Load(settingsPath))
            .BuildServiceProvider();
        try
        {
            // A storage that was never served is made ready, and one that is of a newer program is refused.
            await services.GetRequiredService<StorageSetup>().RunAsync(cancellationToken);
            return await run(services, cancellationToken);
        }
        catch (Exception error) when (FailureReason.IsOfStorage(error, cancellationToken))
        {
            return console.Fail(FailureReason.Of(error));
        }
    }
}
