namespace NewsDigest.Intake.Documents;

/// <summary>What became of a document.</summary>
public enum IntakeState
{
    /// <summary>Taking it in failed, and is tried again.</summary>
    Failed,

    /// <summary>All that it holds is an item, a duplicate or a rejection.</summary>
    TakenIn,

    /// <summary>It was rejected whole: too large, or it failed too often.</summary>
    Rejected,
}
