namespace NewsDigest.Cli;

/// <summary>The command was called wrongly. The message says what is wrong and what would be right.</summary>
public sealed class UsageException(string message) : Exception(message);
