namespace NewsDigest.Subscribers.Links;

/// <summary>What a signed link may be used for; a link serves no other purpose.</summary>
public enum LinkPurpose
{
    /// <summary>Confirms a sign-up.</summary>
    Confirm,

    /// <summary>Opens the reader's preferences.</summary>
    Preferences,

    /// <summary>Unsubscribes the reader.</summary>
    Unsubscribe,

    /// <summary>Shows the reader's own briefing.</summary>
    Mine,

    /// <summary>Opens the archive where it is private.</summary>
    Archive,

    /// <summary>Hands out all that is held about the reader.</summary>
    Export = 5,

    /// <summary>Erases all that is held about the reader.</summary>
    Erase = 6,

    /// <summary>Lets the reader ask for another address.</summary>
    ChangeAddress = 7,

    /// <summary>Confirms the other address.</summary>
    ConfirmAddress = 8,

    /// <summary>Shows that a form was fetched before it was sent; for nobody.</summary>
    Form = 9,
}
