using System.CommandLine;

namespace NewsDigest.Cli.Commands.Subscribers;

/// <summary><c>digest subscribers</c>: the people who get briefings, or wanted to.</summary>
public static class SubscribersCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create(DigestConsole console) =>
        new("subscribers", "The people who get briefings.")
        {
            ListSubscribersCommand.Create(console),
            SearchSubscribersCommand.Create(console),
            AddSubscriberCommand.Create(console),
            ImportSubscribersCommand.Create(console),
            ExportSubscribersCommand.Create(console),
            PauseSubscriberCommand.Create(console),
            EraseSubscriberCommand.Create(console),
        };
}
