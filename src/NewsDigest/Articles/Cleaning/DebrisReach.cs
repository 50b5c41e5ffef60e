namespace NewsDigest.Articles.Cleaning;

/// <summary>How much goes with a block of debris.</summary>
public enum DebrisReach
{
    /// <summary>The block alone.</summary>
    Block,

    /// <summary>The block and the list under it: everything up to the next paragraph.</summary>
    List,

    /// <summary>The block and all that follows, if most of the text stands before it; else the block alone.</summary>
    Rest,
}
