namespace NewsDigest.Cli.Tests.Crash;

/// <summary>A moment of a request at the sender's double.</summary>
public enum Moment
{
    /// <summary>Its head has come, its body not yet.</summary>
    Arrived,

    /// <summary>It is taken, or not; the answer is not under way.</summary>
    Decided,

    /// <summary>The answer is under way.</summary>
    Answered,
}
