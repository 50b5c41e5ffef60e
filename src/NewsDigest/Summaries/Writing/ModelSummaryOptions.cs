namespace NewsDigest.Summaries.Writing;

/// <summary>How a model is asked for a summary.</summary>
/// <param name="Model">Name of the model, shown to readers with what it wrote.</param>
public sealed record ModelSummaryOptions(string Model)
{
    /// <summary>How long one call may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most tokens that one call may answer with, and is paid for in the worst case.</summary>
    public int MaxOutputTokens { get; init; } = 700;

    /// <summary>Most words of the articles that are sent; the extract's ranking chooses which.</summary>
    public int MaxSourceWords { get; init; } = 400;

    /// <summary>
    /// What the count of tokens is multiplied by before money is reserved. The count is exact for OpenAI's models but for
    /// the framing of messages; a model with another vocabulary may need 2.
    /// </summary>
    public double TokenMargin { get; init; } = 1.15;
}
