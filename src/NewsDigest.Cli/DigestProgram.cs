using System.CommandLine;
using NewsDigest.Cli.Commands;
using NewsDigest.Cli.Commands.Sending;
using NewsDigest.Cli.Commands.Subscribers;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Cli;

/// <summary>The <c>digest</c> command.</summary>
public static class DigestProgram
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, DigestConsole console)
    {
        var root = new RootCommand("Turns news articles into a daily briefing by topic.")
        {
            BriefCommand.Create(console),
            ReadCommand.Create(console),
            FeedCommand.Create(console),
            TopicsCommand.Create(console),
            StoriesCommand.Create(console),
            SummarizeCommand.Create(console),
            CheckCommand.Create(console),
            ServeCommand.Create(console),
            FeedsCommand.Create(console),
            PreviewCommand.Create(console),
            SendCommand.Create(console),
            ReplayCommand.Create(console),
            WithdrawCommand.Create(console),
            SubscribersCommand.Create(console),
            StatusCommand.Create(console),
            BudgetCommand.Create(console),
            EvalCommand.Create(console),
            MigrateCommand.Create(console),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await console.Error.WriteLineAsync($"digest: {error.Message}");
            var command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
            await console.Error.WriteLineAsync($"'digest{command} --help' shows how it is used.");
            return ExitCode.WrongUsage;
        }
        try
        {
            var configuration = new InvocationConfiguration
            {
                Output = console.Output,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
                // By default two seconds, in which a sender that is being called may not have answered.
                ProcessTerminationTimeout = Stopping.Limit,
            };
            return await parsed.InvokeAsync(configuration);
        }
        catch (Exception error) when (error is UsageException or SettingsException)
        {
            await console.Error.WriteLineAsync($"digest: {error.Message}");
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("digest: stopped before it was done.");
            return ExitCode.DoneWithFailures;
        }
        finally
        {
            await console.Output.FlushAsync();
        }
    }
}
