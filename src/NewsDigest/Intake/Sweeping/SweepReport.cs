namespace NewsDigest.Intake.Sweeping;

/// <summary>What a sweep found.</summary>
/// <param name="Looked">Documents looked at.</param>
/// <param name="TakenIn">Documents that had been missed and are done now.</param>
/// <param name="Failed">Documents that failed; they are tried again.</param>
public sealed record SweepReport(int Looked, int TakenIn, int Failed)
{
    /// <summary>Documents that their trigger had given up, and that have an outcome now.</summary>
    public int SeenTo { get; init; }

    /// <summary>What was given up and names no document of the inbox; it stays for a person.</summary>
    public int Unreadable { get; init; }
}
