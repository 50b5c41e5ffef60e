namespace NewsDigest.Stories.Terms;

/// <summary>What two term vectors have in common.</summary>
/// <param name="Cosine">Cosine of the angle between them, from 0 to 1 as weights are positive.</param>
/// <param name="Telling">How many of the terms tell of an event, a name and its words counted once.</param>
internal readonly record struct TermOverlap(double Cosine, double Telling);
