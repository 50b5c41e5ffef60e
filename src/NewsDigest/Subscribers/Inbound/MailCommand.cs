namespace NewsDigest.Subscribers.Inbound;

/// <summary>What somebody asks for by mail.</summary>
public enum MailCommand
{
    /// <summary>To become a reader.</summary>
    Subscribe,

    /// <summary>To be none any more.</summary>
    Unsubscribe,

    /// <summary>To get nothing for a while.</summary>
    Pause,

    /// <summary>To be told what there is to ask for.</summary>
    Help,
}
