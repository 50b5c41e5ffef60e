namespace NewsDigest.Intake;

/// <summary>What a sweep found.</summary>
/// <param name="Looked">Documents looked at.</param>
/// <param name="TakenIn">Documents that had been missed and are done now.</param>
/// <param name="Failed">Documents that failed; they are tried again.</param>
public sealed record SweepReport(int Looked, int TakenIn, int Failed);
