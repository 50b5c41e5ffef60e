namespace NewsDigest.Delivery.Reconciling;

/// <summary>What one run of reconciling found and did, in readers.</summary>
public sealed record ReconcileReport
{
    /// <summary>Put into the queue again: nobody had mailed them, or whoever began did not get to the call.</summary>
    public int Enqueued { get; init; }

    /// <summary>Messages they were put into.</summary>
    public int Ranges { get; init; }

    /// <summary>Calls that ended without an answer, now unknown.</summary>
    public int Unknown { get; init; }

    /// <summary>Unknown, and to be sent again as the settings ask.</summary>
    public int Reopened { get; init; }

    /// <summary>Given up, as they were due too long ago.</summary>
    public int TooLate { get; init; }

    /// <summary>Begun, but no longer readers of the slot.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Had their mail, which was not noted in the schedule.</summary>
    public int Marked { get; init; }

    /// <summary>Missed, but left as they are: the sender is paused, or enough are in the queue again.</summary>
    public int Left { get; init; }

    /// <summary>Missed, but left for now as the ramp lets no more through in this hour.</summary>
    public int HeldBack { get; init; }

    /// <summary>Slots whose zone the time-zone database does not have (any more).</summary>
    public int UnknownZones { get; init; }
}
