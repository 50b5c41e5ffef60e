using NewsDigest.Budget;

namespace NewsDigest.Stories.Vectors;

/// <summary>How an embedding model is asked.</summary>
/// <param name="Model">Name of the model or deployment; its vectors are kept under it.</param>
/// <param name="UsdPerMillionTokens">US dollars for a million tokens sent.</param>
public sealed record EmbeddingOptions(string Model, decimal UsdPerMillionTokens)
{
    /// <summary>What a call costs; vectors are not paid for.</summary>
    internal ModelPrices Prices => new(UsdPerMillionTokens, 0);

    /// <summary>How long one call may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What the count of tokens is multiplied by before money is reserved, as a model may count otherwise.</summary>
    public double TokenMargin { get; init; } = 1.15;

    /// <summary>Articles in one call.</summary>
    public int BatchSize { get; init; } = 256;

    /// <summary>How often a call is tried where the server is busy or out of order.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The wait before the second attempt where the server names none; doubled before the third.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait for a server that names one.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The most time that the vectors of an edition may take, so that its summaries still have theirs.</summary>
    public TimeSpan LongestWork { get; init; } = TimeSpan.FromMinutes(2);
}
