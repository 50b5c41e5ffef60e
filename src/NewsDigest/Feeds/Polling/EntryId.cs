namespace NewsDigest.Feeds.Polling;

/// <summary>Identity of an entry within its feed: 20 hexadecimal digits. See <see cref="EntryIdentity"/>.</summary>
public readonly record struct EntryId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
