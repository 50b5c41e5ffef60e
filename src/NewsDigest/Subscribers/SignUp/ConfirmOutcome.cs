namespace NewsDigest.Subscribers.SignUp;

/// <summary>What became of a confirmation.</summary>
public enum ConfirmOutcome
{
    /// <summary>The reader gets briefings, since now or since before.</summary>
    Confirmed,

    /// <summary>There is no sign-up to confirm: it was withdrawn, suppressed or erased.</summary>
    NothingToConfirm,
}
