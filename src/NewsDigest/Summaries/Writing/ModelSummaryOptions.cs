namespace NewsDigest.Summaries.Writing;

/// <summary>How a model is asked for a summary.</summary>
/// <param name="Model">Name of the model, shown to readers with what it wrote.</param>
public sealed record ModelSummaryOptions(string Model)
{
    /// <summary>How long one call may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most tokens that one call may answer with, and is paid for in the worst case.</summary>
    public int MaxOutputTokens { get; init; } = 700;

    /// <summary>Most tokens of the articles that are sent; the extract's ranking chooses which sentences.</summary>
    public int MaxSourceTokens { get; init; } = 600;

    /// <summary>
    /// What the count of tokens is multiplied by before money is reserved. The count is exact for OpenAI's models but for
    /// the framing of messages; a model with another vocabulary may need 2.
    /// </summary>
    public double TokenMargin { get; init; } = 1.15;

    /// <summary>Calls at the same time, of one instance.</summary>
    public int ConcurrentCalls { get; init; } = 8;

    /// <summary>Calls about one subject a UTC day, over all instances.</summary>
    public int CallsPerSubject { get; init; } = 8;

    /// <summary>How often one question is put to a server that is busy or fails; each attempt is paid for by itself.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>How long is waited before the second attempt where the server does not say; twice as long before the third.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A server that asks to be left alone for longer is not asked again for the same summary.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(20);
}
