namespace NewsDigest.Budget;

/// <summary>What a model costs.</summary>
/// <param name="InputUsdPerMillionTokens">US dollars for a million tokens sent.</param>
/// <param name="OutputUsdPerMillionTokens">US dollars for a million tokens answered.</param>
public sealed record ModelPrices(decimal InputUsdPerMillionTokens, decimal OutputUsdPerMillionTokens)
{
    /// <summary>US dollars for one call.</summary>
    public decimal Usd(long inputTokens, long outputTokens) =>
        (inputTokens * InputUsdPerMillionTokens + outputTokens * OutputUsdPerMillionTokens) / 1_000_000m;
}
