namespace NewsDigest.Subscribers.Changes;

/// <summary>What became of the confirmation of a new address.</summary>
public enum ConfirmAddressOutcome
{
    /// <summary>Briefings go to the new address, since now or since before.</summary>
    Changed,

    /// <summary>Another subscriber has the address, or it must not be mailed.</summary>
    Taken,

    /// <summary>Nothing like that is wanted any more.</summary>
    NothingToConfirm,
}
