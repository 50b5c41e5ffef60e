namespace NewsDigest.Testing.Pages;

/// <summary>What a reader's device prefers.</summary>
public enum ColourScheme
{
    /// <summary>Dark on light.</summary>
    Light,

    /// <summary>Light on dark.</summary>
    Dark,
}
