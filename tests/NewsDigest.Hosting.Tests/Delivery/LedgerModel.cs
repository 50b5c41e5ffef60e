using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>
/// What the ledger has to do, as simply as it can be said: one delivery, and what attempts know of it. Times are minutes.
/// </summary>
public sealed class LedgerModel
{
    /// <summary>How long a claim lasts.</summary>
    public const int Lease = 5;

    /// <summary>How long a call may last beyond it before it is given up.</summary>
    public const int CallLimit = 2;

    /// <summary>When the date is over in every zone, and past catching up.</summary>
    public const int Over = 41 * 60;

    private readonly Dictionary<int, Knowledge> known = [];
    private int writes;

    /// <summary>The time.</summary>
    public int Now { get; set; }

    /// <summary>Where the delivery is; null: nobody has begun.</summary>
    public DeliveryState? State { get; private set; }

    /// <summary>Calls of the sender that it may have taken.</summary>
    public int Mails { get; private set; }

    private int Owner { get; set; }

    private int LeaseUntil { get; set; }

    private bool IsFree => State is null || (State == DeliveryState.Claimed && LeaseUntil <= Now);

    /// <summary>A new attempt claims it; whether it got it.</summary>
    public bool Claim(int attempt, bool reopensTooLate)
    {
        if (!IsFree && !(reopensTooLate && State == DeliveryState.TooLate))
            return false;
        Owner = attempt;
        LeaseUntil = Now + Lease;
        known[attempt] = new Knowledge(DeliveryState.Claimed, Write(DeliveryState.Claimed), LeaseUntil);
        return true;
    }

    /// <summary>An attempt is about to call the sender; whether it may.</summary>
    public bool Begin(int attempt)
    {
        if (known.GetValueOrDefault(attempt) is not { State: DeliveryState.Claimed } claim)
            return false;
        known.Remove(attempt);
        if (claim.LeaseUntil <= Now || claim.Version != writes)
            return false;
        known[attempt] = claim with { State = DeliveryState.Calling, Version = Write(DeliveryState.Calling) };
        Mails++;
        return true;
    }

    /// <summary>The sender answers an attempt.</summary>
    public bool Answer(int attempt, DeliveryState state)
    {
        if (known.GetValueOrDefault(attempt) is not { State: DeliveryState.Calling } call)
            return false;
        known.Remove(attempt);
        // Not taken, as the sender says: the call made no mail.
        if (state == DeliveryState.Claimed)
            Mails--;
        var isGivenUpMeanwhile = Owner == attempt && State == DeliveryState.Unknown;
        if (call.Version != writes && !isGivenUpMeanwhile)
            return Owner == attempt && State == state;
        if (state == DeliveryState.Claimed)
            LeaseUntil = Now;
        Write(state);
        return true;
    }

    /// <summary>An attempt stops before the call.</summary>
    public void GiveBack(int attempt)
    {
        if (known.GetValueOrDefault(attempt) is not { State: DeliveryState.Claimed })
            return;
        known.Remove(attempt);
        if (Owner != attempt || State != DeliveryState.Claimed)
            return;
        LeaseUntil = Now;
        Write(DeliveryState.Claimed);
    }

    /// <summary>It is given up as too late, if nobody works on it.</summary>
    public void Close()
    {
        if (!IsFree)
            return;
        // Whoever closes it is an attempt of its own.
        Owner = -1;
        Write(DeliveryState.TooLate);
    }

    /// <summary>An event of the sender: it took the mail, or could not deliver it.</summary>
    public void Event(bool isFailure)
    {
        var wanted = isFailure ? DeliveryState.Refused : DeliveryState.Accepted;
        if (State is { } state && Rank(state) < Rank(wanted))
            Write(wanted);
    }

    /// <summary>Calls that nobody will answer end as unknown, claims that nobody will take over as withdrawn.</summary>
    public void Reconcile()
    {
        if (State == DeliveryState.Calling && LeaseUntil + CallLimit <= Now)
            Write(DeliveryState.Unknown);
        else if (State == DeliveryState.Claimed && LeaseUntil <= Now && Now >= Over)
            Write(DeliveryState.Withdrawn);
    }

    /// <summary>The reader is erased; dates that are over are left as they are.</summary>
    public void Erase()
    {
        if (State != DeliveryState.Claimed || Now >= Over)
            return;
        Owner = -1;
        Write(DeliveryState.Withdrawn);
    }

    private static int Rank(DeliveryState state) =>
        state switch
        {
            DeliveryState.Accepted => 1,
            DeliveryState.Claimed or DeliveryState.Calling or DeliveryState.Unknown or DeliveryState.TooLate => 0,
            _ => 2,
        };

    private int Write(DeliveryState state)
    {
        State = state;
        return ++writes;
    }

    private sealed record Knowledge(DeliveryState State, int Version, int LeaseUntil);
}
