namespace NewsDigest.Subscribers.Links;

/// <summary>What is thought of a token that came with a request.</summary>
public abstract record LinkVerdict
{
    private LinkVerdict() { }

    /// <summary>It is one of ours, for this purpose and still in time.</summary>
    public sealed record Valid(SignedLink Link) : LinkVerdict;

    /// <summary>It is one of ours, but its time is over.</summary>
    public sealed record Expired(SignedLink Link) : LinkVerdict;

    /// <summary>It is none of ours, or serves another purpose; nothing else is told.</summary>
    public sealed record Invalid : LinkVerdict;
}
