namespace NewsDigest.Topics;

/// <summary>An operator's topics file cannot be used; the message names the line, what is wrong, and what to do.</summary>
public sealed class TopicsFileException : Exception
{
    /// <summary>A fault on a line.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="fault">What is wrong and what to do, as sentences.</param>
    public TopicsFileException(int line, string fault)
        : base($"topics file, line {line}: {fault}") => Line = line;

    /// <summary>The line of the fault, from 1.</summary>
    public int Line { get; }
}
