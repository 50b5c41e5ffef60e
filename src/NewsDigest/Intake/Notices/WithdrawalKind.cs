namespace NewsDigest.Intake.Notices;

/// <summary>How far an article is taken out.</summary>
public enum WithdrawalKind
{
    /// <summary>A correction took its place: it is in no later edition, and stays in those that were made with it.</summary>
    Superseded,

    /// <summary>It is told nowhere any more, past editions included.</summary>
    Removed,
}
