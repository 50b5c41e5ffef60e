namespace NewsDigest.Testing.Debris;

/// <summary>A line, or the beginning of one, that was woven into a text and has to be gone after reading.</summary>
public sealed record PlantedDebris(string Kind, DebrisSpot Spot, string Text);
