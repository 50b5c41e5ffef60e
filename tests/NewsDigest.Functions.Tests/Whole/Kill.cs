namespace NewsDigest.Functions.Tests.Whole;

/// <summary>When an instance is killed that is about to send.</summary>
internal enum Kill
{
    Not,
    BeforeTheSenderHasIt,
    AfterTheSenderHasIt,
}
