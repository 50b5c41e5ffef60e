namespace NewsDigest.Cli;

/// <summary>What the command tells the program that called it.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, but a document was rejected or an action failed; standard error says which.</summary>
    public const int DoneWithFailures = 1;

    /// <summary>Wrong usage or configuration; nothing was done.</summary>
    public const int WrongUsage = 2;
}
