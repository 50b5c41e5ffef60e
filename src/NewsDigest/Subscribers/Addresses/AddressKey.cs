namespace NewsDigest.Subscribers.Addresses;

/// <summary>The key of address hashes, which is never rotated: suppressions hang on it.</summary>
/// <param name="Secret">At least 32 random bytes.</param>
public sealed record AddressKey(ReadOnlyMemory<byte> Secret)
{
    /// <summary>Never the secret.</summary>
    public override string ToString() => "key of address hashes";
}
