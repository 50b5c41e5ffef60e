using System.CommandLine;

namespace NewsDigest.Cli.Commands;

/// <summary>The arguments and options that several commands take, under the same names.</summary>
public static class CommandInputs
{
    /// <summary>Files and folders with articles.</summary>
    public static Argument<string[]> Paths() =>
        new("PATH")
        {
            Description = "Files, folders, or - for standard input; .jsonl files hold one article a line.",
            Arity = ArgumentArity.OneOrMore,
        };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON lines and nothing else." };

    /// <summary><c>--settings</c>.</summary>
    public static Option<string?> Settings() =>
        new("--settings")
        {
            Description = "Settings file; by default local.settings.json of the working folder, if there.",
            HelpName = "FILE",
        };

    /// <summary><c>--out</c>.</summary>
    public static Option<string?> Folder() =>
        new("--out") { Description = "Folder for the briefing as web page, mail, text and JSON.", HelpName = "DIR" };
}
