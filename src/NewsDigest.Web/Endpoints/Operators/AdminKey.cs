namespace NewsDigest.Web.Endpoints.Operators;

/// <summary>The key by which an operator is known, given as the password of HTTP Basic.</summary>
/// <param name="Secret">The key.</param>
public sealed record AdminKey(string Secret)
{
    /// <summary>Never the key.</summary>
    public override string ToString() => "operator's key";
}
