namespace NewsDigest.Web.Texts;

/// <summary>An operator's file of texts cannot be used; the message names the line, what is wrong, and what to do.</summary>
public sealed class TextsFileException : Exception
{
    /// <summary>A fault on a line.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="fault">What is wrong and what to do, as sentences.</param>
    public TextsFileException(int line, string fault)
        : base($"line {line}: {fault}") => Line = line;

    /// <summary>The line of the fault, from 1.</summary>
    public int Line { get; }
}
