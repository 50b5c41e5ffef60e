using NewsDigest.Briefings;

namespace NewsDigest.Subscribers.Lists;

/// <summary>What stands for all that a list does not say.</summary>
/// <param name="Slot">When.</param>
/// <param name="Language">Two-letter code of the texts around the news.</param>
public sealed record ListDefaults(Slot Slot, string Language)
{
    /// <summary>
    /// What the operator says of how all on the list agreed, kept as proof of consent; null: only what the list itself
    /// proves counts.
    /// </summary>
    public string? Consent { get; init; }
}
