namespace NewsDigest.Subscribers.Links;

/// <summary>A key that links are signed with.</summary>
/// <param name="Id">Its name in links; letters and digits.</param>
/// <param name="Secret">At least 32 random bytes.</param>
public sealed record SigningKey(string Id, ReadOnlyMemory<byte> Secret)
{
    /// <summary>Never the secret.</summary>
    public override string ToString() => $"signing key {Id}";
}
