using System.CommandLine;

namespace NewsDigest.Cli.Commands;

/// <summary>What a command runs on, with the inputs that this takes.</summary>
internal static class CommandRuns
{
    /// <summary>Runs a command with the whole system, against the storage that the settings name.</summary>
    /// <param name="command">The command; it gets the option of settings.</param>
    /// <param name="console">The streams.</param>
    /// <param name="read">
    /// Reads what was given, and refuses what is wrong before anything is composed; returns the run, which gives the exit code.
    /// </param>
    public static Command OnSystem(
        this Command command,
        DigestConsole console,
        Func<ParseResult, Func<IServiceProvider, CancellationToken, Task<int>>> read
    )
    {
        var settings = CommandInputs.Settings();
        command.Add(settings);
        command.SetAction(
            (parsed, cancel) => SystemCommand.RunAsync(console, parsed.GetValue(settings), read(parsed), cancel)
        );
        return command;
    }

    /// <summary>Runs a command over articles from files.</summary>
    /// <param name="command">The command; it gets the argument of paths and the option of settings.</param>
    /// <param name="console">The streams.</param>
    /// <param name="read">
    /// Reads what was given, and refuses what is wrong before any file is read; returns the run, which gives the exit code.
    /// </param>
    public static Command OnArticles(
        this Command command,
        DigestConsole console,
        Func<ParseResult, Func<ArticleCommand, CancellationToken, Task<int>>> read
    )
    {
        var (paths, settings) = (CommandInputs.Paths(), CommandInputs.Settings());
        command.Add(paths);
        command.Add(settings);
        command.SetAction(
            async (parsed, cancel) =>
            {
                var run = read(parsed);
                await using var articles = ArticleCommand.Begin(
                    console,
                    parsed.GetValue(settings),
                    parsed.GetRequiredValue(paths),
                    cancel
                );
                return await run(articles, cancel);
            }
        );
        return command;
    }
}
