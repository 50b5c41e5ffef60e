namespace NewsDigest.Subscribers;

/// <summary>Kinds of mail beside the briefings.</summary>
public enum ServiceMailKind
{
    /// <summary>Asks the owner of an address to confirm a sign-up.</summary>
    Confirm,

    /// <summary>Greets a confirmed reader with the newest briefing.</summary>
    Welcome,

    /// <summary>Tells an active reader who signed up again that they are in, with their links.</summary>
    AlreadySubscribed,

    /// <summary>Says good-bye, and how to come back.</summary>
    Goodbye,

    /// <summary>Answers 'unsubscribe', which somebody wrote in the reader's name, with the page that does it.</summary>
    UnsubscribeAsked,

    /// <summary>Answers 'pause' with the page that does it.</summary>
    PauseAsked,

    /// <summary>Answers 'help' with the reader's links.</summary>
    HelpAsked,

    /// <summary>Holds the link by which a reader gets all that is held about them.</summary>
    ExportLink,

    /// <summary>Holds the link by which a reader has all of it erased.</summary>
    EraseLink,

    /// <summary>Holds the link by which a reader asks for another address.</summary>
    AddressLink,

    /// <summary>Asks the owner of the other address to confirm it; goes there.</summary>
    NewAddress,

    /// <summary>Tells the address before that briefings go elsewhere now; goes there.</summary>
    AddressChanged,
}
