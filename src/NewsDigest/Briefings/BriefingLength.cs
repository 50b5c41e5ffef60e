namespace NewsDigest.Briefings;

/// <summary>How much a reader wants to read.</summary>
public enum BriefingLength
{
    /// <summary>About five minutes.</summary>
    Short,

    /// <summary>About ten minutes.</summary>
    Normal,

    /// <summary>About twenty minutes.</summary>
    Long,
}
