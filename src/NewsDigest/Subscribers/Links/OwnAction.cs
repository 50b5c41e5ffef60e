namespace NewsDigest.Subscribers.Links;

/// <summary>
/// What only the owner of the address may do: briefings get passed on, and with them the link to the preferences. So each
/// is done by a fresh link that is mailed and soon over.
/// </summary>
public enum OwnAction
{
    /// <summary>To get all that is held about them.</summary>
    Export,

    /// <summary>To have all of it erased.</summary>
    Erase,

    /// <summary>To get their briefings at another address.</summary>
    ChangeAddress,
}
