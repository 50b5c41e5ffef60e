namespace NewsDigest.Intake.Documents;

/// <summary>The record of one document: that it was looked at, and what became of it.</summary>
/// <param name="Document">Which document, and which state of it.</param>
/// <param name="State">What became of it.</param>
/// <param name="Changed">When it was noted (UTC).</param>
public sealed record IntakeRecord(DocumentVersion Document, IntakeState State, DateTimeOffset Changed)
{
    /// <summary>Articles in it that became items.</summary>
    public int Items { get; init; }

    /// <summary>Articles in it that were there already.</summary>
    public int Duplicates { get; init; }

    /// <summary>Parts of it that could not be read.</summary>
    public int Rejections { get; init; }

    /// <summary>How often taking it in failed.</summary>
    public int Failures { get; init; }

    /// <summary>When taking it in failed first (UTC); null where it never did.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Why it failed last, or was rejected, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsSettled => State != IntakeState.Failed;
}
