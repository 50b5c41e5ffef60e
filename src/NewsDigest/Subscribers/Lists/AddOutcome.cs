namespace NewsDigest.Subscribers.Lists;

/// <summary>What became of somebody whom an operator brought along.</summary>
public enum AddOutcome
{
    /// <summary>They are a reader, on the proof of consent that came along.</summary>
    Added,

    /// <summary>They are asked by mail to confirm.</summary>
    Asked,

    /// <summary>It is noted that they have left, so that no list brings them back.</summary>
    NotedAsLeft,

    /// <summary>Their address is suppressed from now on.</summary>
    Suppressed,

    /// <summary>They were here before; nothing was changed.</summary>
    Known,

    /// <summary>Their address is suppressed, and stays so; nothing was changed.</summary>
    RefusedAsSuppressed,
}
