namespace NewsDigest.Testing.Debris;

/// <summary>Where on a page a kind of debris stands.</summary>
public enum DebrisSpot
{
    /// <summary>Above the headline.</summary>
    AboveHeadline,

    /// <summary>At the beginning of the headline's own line.</summary>
    BeforeHeadline,

    /// <summary>Between the headline and the first paragraph.</summary>
    BelowHeadline,

    /// <summary>At the beginning of the first paragraph.</summary>
    BeforeText,

    /// <summary>Between two paragraphs.</summary>
    Between,

    /// <summary>Below the last paragraph.</summary>
    Below,
}
