namespace NewsDigest.OperatorFiles;

/// <summary>A file that an operator wrote cannot be used; the message names the line, what is wrong, and what to do.</summary>
public sealed class OperatorFileException : Exception
{
    /// <summary>A fault on a line.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="fault">What is wrong and what to do, as sentences.</param>
    public OperatorFileException(int line, string fault)
        : base($"line {line}: {fault}") => Line = line;

    /// <summary>The line of the fault, from 1.</summary>
    public int Line { get; }
}
