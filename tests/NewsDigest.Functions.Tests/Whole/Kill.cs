namespace NewsDigest.Functions.Tests.Whole;

/// <summary>When an instance is killed that is about to send.</summary>
internal enum Kill
{
    Not,
    BeforeTheSenderHasIt,
    AfterTheSenderHasIt,

    /// <summary>Not killed: the sender has it and says nothing, until the call is ended.</summary>
    NotButNoAnswer,
}
