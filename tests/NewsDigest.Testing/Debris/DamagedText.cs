namespace NewsDigest.Testing.Debris;

/// <summary>A clean text with debris woven in.</summary>
/// <param name="Content">The whole, headline first, as it would lie in a text file.</param>
/// <param name="Planted">What was woven in.</param>
public sealed record DamagedText(string Content, IReadOnlyList<PlantedDebris> Planted);
