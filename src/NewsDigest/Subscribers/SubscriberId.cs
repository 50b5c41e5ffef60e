namespace NewsDigest.Subscribers;

/// <summary>Identity of a subscriber: random, 32 lower-case hexadecimal digits, so that it tells nothing and keys spread.</summary>
public readonly record struct SubscriberId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
